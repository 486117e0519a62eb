import Scoring
import Validation

extension Vietnamese {
  func phrase(for detail: Finding.Detail, found: String) -> Phrase {
    switch detail {
    case .file(let detail): phrase(for: detail)
    case .identity(let detail): phrase(for: detail, found: found)
    case .table(let detail): phrase(for: detail, found: found)
    case .score(let detail): phrase(for: detail, found: found)
    case .sum(let detail): phrase(for: detail, found: found)
    case .adjustment(let detail): phrase(for: detail, found: found)
    case .grade(let detail): phrase(for: detail, found: found)
    case .text(let detail): phrase(for: detail)
    case .roster(let detail): phrase(for: detail, found: found)
    case .template(let detail): phrase(for: detail, found: found)
    }
  }

  private func phrase(for detail: Finding.IdentityDetail, found: String) -> Phrase {
    switch detail {
    case .missing:
      Phrase(
        "Không tìm thấy tên đơn vị trong bảng tính và trong tên tệp.",
        expected: "Ô «Đơn vị: UBND xã ...» phía trên bảng",
        fix: "Ghi tên đơn vị vào ô «Đơn vị: ...» phía trên bảng hoặc vào tên tệp rồi gửi lại.")
    case .unknown(let nearest):
      Phrase(
        "Đơn vị «\(found)» không có trong danh sách đơn vị.",
        expected: nearest.isEmpty
          ? "Một đơn vị trong danh sách" : "Một đơn vị trong danh sách, gần giống: \(list(nearest))",
        fix: "Sửa tên đơn vị cho đúng danh sách; nếu là tên cũ hoặc tên khác, thêm vào cột «tên khác» của danh sách.")
    case .ambiguous(let candidates):
      Phrase(
        "Tên «\(found)» ứng với nhiều đơn vị: \(list(candidates)).", expected: "Tên chỉ ứng với một đơn vị",
        fix: "Ghi đủ loại đơn vị (xã, phường, thị trấn) và cụm, ví dụ «UBND xã ...», «Cụm số ...».")
    case .duplicate(let file, let original):
      Phrase(
        "Tệp «\(file)» giống hệt tệp «\(original)», chỉ được chấm một lần.", expected: "Mỗi bài nộp một tệp",
        fix: "Không cần làm gì; có thể bỏ bớt một tệp khỏi thư mục nhận.")
    case .superseded(let earlier, let later):
      Phrase(
        "Tệp «\(later)» thay cho tệp «\(earlier)» nộp trước của cùng đơn vị.", expected: "Tệp nộp sau cùng được chấm",
        fix: "Kiểm tra «\(later)» đúng là bản cuối cùng của đơn vị.")
    case .late(let written, let deadline):
      Phrase(
        "Nộp muộn: tệp đầu tiên của đơn vị ghi lúc \(moment(written)), sau hạn \(moment(deadline)).",
        expected: "Nộp chậm nhất \(moment(deadline))",
        fix: "Bài vẫn được chấm. Nếu tệp chỉ được lưu lại sau khi đã nhận đúng hạn, ghi nhận điều đó vào biên bản.")
    }
  }

  private func phrase(for detail: Finding.TableDetail, found: String) -> Phrase {
    switch detail {
    case .notFound(let sheets):
      Phrase(
        "Không tìm thấy bảng chấm điểm trong các trang tính: \(list(sheets)).",
        expected: "Một bảng có dòng tiêu đề (STT, Nội dung, Điểm tối đa, Điểm tự chấm) và các nội dung của bộ tiêu chí",
        fix: "Chép điểm vào biểu mẫu đã gửi, giữ nguyên dòng tiêu đề, rồi gửi lại.")
    case .tooLong(let allowed):
      Phrase(
        "Dưới dòng tiêu đề có quá nhiều dòng nên không phải là bảng chấm điểm.", expected: "Không quá \(allowed) dòng",
        fix: "Xóa các dòng thừa dưới bảng (chọn dòng, Xóa), lưu và gửi lại.")
    case .ambiguous(let places):
      Phrase(
        "Có nhiều bảng hoặc nhiều cột điểm cùng loại, không rõ chỗ nào là bài nộp: \(list(places)).",
        expected: "Một bảng chấm điểm, mỗi loại điểm một cột",
        fix:
          "Chỉ để lại một bảng trong tệp và một cột cho mỗi loại điểm; nếu tệp chứa nhiều đơn vị, tách mỗi đơn vị một tệp."
      )
    case .contentMissing(let id, let name):
      Phrase(
        "Bảng thiếu nội dung \(id): \(name.vi).", expected: "Dòng của nội dung \(id)",
        fix: "Thêm dòng «\(id). \(name.vi)» với điểm của nội dung này.")
    case .criterionMissing(let id, let name, let content):
      Phrase(
        "Nội dung \(content) thiếu tiêu chí \(id): \(name.vi).", expected: "Dòng của tiêu chí \(id)",
        fix: "Thêm dòng «\(id). \(name.vi)» với điểm tối đa và điểm tự chấm.")
    case .criterionUnknown:
      Phrase(
        "Dòng «\(found)» có điểm nhưng không thuộc bộ tiêu chí, điểm này không được tính.",
        expected: "Các nội dung và tiêu chí của bộ tiêu chí",
        fix: "Sửa số thứ tự và tên cho đúng biểu mẫu, hoặc xóa dòng nếu là dòng thêm.")
    case .criterionDuplicate(let id, let first, let agrees):
      Phrase(
        agrees
          ? "Mục \(id) có hai dòng (dòng trước ở ô \(first)), điểm giống nhau; dòng đầu được tính."
          : "Mục \(id) có hai dòng (dòng trước ở ô \(first)) với điểm khác nhau; không dòng nào được tính.",
        expected: "Mỗi mục một dòng", fix: "Xóa dòng thừa của mục \(id).")
    case .maximumAltered(let id, let expected):
      Phrase(
        "Điểm tối đa của mục \(id) là \(found), khác bộ tiêu chí; bộ tiêu chí được dùng.",
        expected: number(expected), fix: "Sửa điểm tối đa của mục \(id) thành \(number(expected)).")
    case .criterionMaximumUnusable(let id, let maximum):
      Phrase(
        "Điểm tối đa của tiêu chí \(id) không phải là số dùng được, nên điểm của tiêu chí không được tính.",
        expected: range(maximum), fix: "Ghi điểm tối đa của tiêu chí \(id) theo biểu mẫu.")
    case .maximumMissing(let id):
      Phrase(
        "Bảng không ghi điểm tối đa của nội dung \(id); điểm vẫn được tính nhưng không tính được tỷ lệ.",
        expected: "Điểm tối đa của nội dung \(id)", fix: "Ghi điểm tối đa của nội dung \(id) vào cột điểm tối đa.")
    case .criterionMaximumsDoNotAddUp(let content, let sum, let expected):
      Phrase(
        "Điểm tối đa của các tiêu chí thuộc nội dung \(content) cộng lại là \(number(sum)).",
        expected: "Cộng lại bằng \(number(expected))",
        fix: "Sửa điểm tối đa của các tiêu chí để tổng bằng \(number(expected)).")
    case .totalMaximumAltered(let expected):
      Phrase(
        "Tổng điểm tối đa ghi \(found), khác bộ tiêu chí.", expected: number(expected),
        fix: "Sửa tổng điểm tối đa thành \(number(expected)).")
    case .rowHidden(let id):
      Phrase(
        "Dòng của mục \(id) bị ẩn; điểm ở đó vẫn được tính.", expected: "Không có dòng ẩn trong bảng",
        fix: "Bỏ ẩn dòng (Unhide), kiểm tra điểm và gửi lại nếu cần sửa.")
    case .sheetHidden(let isUsed):
      Phrase(
        isUsed
          ? "Bảng chấm điểm nằm trên trang tính bị ẩn; bảng này được dùng vì không có bảng nào khác."
          : "Có thêm một bảng chấm điểm trên trang tính bị ẩn; bảng đó không được dùng.",
        expected: "Bảng chấm điểm trên trang tính hiện", fix: "Bỏ ẩn trang tính, kiểm tra và xóa bảng thừa.")
    }
  }

  private func phrase(for detail: Finding.ScoreDetail, found: String) -> Phrase {
    switch detail {
    case .missing(let id, let layer):
      Phrase(
        "Mục \(id) chưa có điểm \(name(layer)). Ô trống không được coi là 0.",
        expected: "Một số điểm", fix: "Ghi điểm của mục \(id) vào ô này; nếu không đạt điểm nào thì ghi 0.")
    case .notANumber(let id, let layer, let maximum, let isDate):
      Phrase(
        isDate
          ? "Điểm \(name(layer)) của mục \(id) đã bị Excel đổi thành ngày tháng (\(found)), không được tính."
          : "Điểm \(name(layer)) của mục \(id) là «\(found)», không phải là số, không được tính.",
        expected: range(maximum), fix: "Xóa nội dung ô, đặt định dạng «Số» (Number) rồi gõ lại điểm, ví dụ 7,5.")
    case .notYesNo(let id, let layer, let yes, let no):
      Phrase(
        "Kết quả \(name(layer)) của tiêu chí \(id) là «\(found)», không rõ có hay không, không được tính.",
        expected: "Có (\(words(yes))) hoặc không (\(words(no)))",
        fix: "Ghi «\(yes.first ?? "")» nếu đạt hoặc «\(no.first ?? "")» nếu không đạt.")
    case .negative(let id, let layer, let maximum):
      Phrase(
        "Điểm \(name(layer)) của mục \(id) là số âm (\(found)), không được tính.", expected: range(maximum),
        fix: maximum.map { "Ghi điểm từ 0 đến \(number($0))." } ?? "Ghi điểm từ 0 trở lên.")
    case .aboveMaximum(let id, let layer, let maximum):
      Phrase(
        "Điểm \(name(layer)) của mục \(id) là \(found), vượt điểm tối đa \(number(maximum)), không được tính.",
        expected: range(maximum), fix: "Sửa điểm của mục \(id) thành một số không quá \(number(maximum)).")
    case .offStep(let id, let layer, let step):
      Phrase(
        "Điểm \(name(layer)) của mục \(id) là \(found), không theo bước \(number(step)) điểm; vẫn được tính.",
        expected: "Bội số của \(number(step))", fix: "Làm tròn điểm theo bước \(number(step)).")
    case .textNumber(let id, let layer, let points):
      Phrase(
        "Điểm \(name(layer)) của mục \(id) được gõ dạng chữ («\(found)»), đã hiểu là \(number(points)).",
        expected: "Một ô số", fix: "Gõ lại điểm dưới dạng số (\(number(points))) để công thức cộng đúng.")
    case .formulaError(let id, let layer, let maximum):
      Phrase(
        "Ô điểm \(name(layer)) của mục \(id) báo lỗi công thức \(found), không được tính.", expected: range(maximum),
        fix: "Sửa công thức hoặc gõ điểm trực tiếp vào ô.")
    case .formulaNotCalculated(let id, let layer, let isNeeded):
      Phrase(
        "Công thức trong ô điểm \(name(layer)) của mục \(id) chưa được tính, trong tệp không có kết quả"
          + (isNeeded ? "." : "; tổng các tiêu chí được tính."),
        expected: "Kết quả của công thức",
        fix: "Mở tệp bằng Excel, bấm Ctrl+Alt+F9 để tính lại, lưu và gửi lại.")
    case .percentFormat(let id, let layer, let maximum):
      Phrase(
        "Điểm \(name(layer)) của mục \(id) là tỷ lệ phần trăm (\(found)), không rõ bao nhiêu điểm, không được tính.",
        expected: range(maximum), fix: "Đặt định dạng «Số» (Number) cho ô rồi gõ số điểm.")
    }
  }

  private func phrase(for detail: Finding.SumDetail, found: String) -> Phrase {
    switch detail {
    case .contentSumMismatch(let id, let layer, let sum):
      Phrase(
        "Nội dung \(id) ghi \(found) nhưng các tiêu chí cộng lại là \(number(sum)) (\(name(layer))); tổng các tiêu chí được tính.",
        expected: number(sum), fix: "Sửa điểm nội dung \(id) thành \(number(sum)), hoặc sửa điểm tiêu chí ghi sai.")
    case .totalSumMismatch(let layer, let sum):
      Phrase(
        "Tổng điểm \(name(layer)) ghi \(found) nhưng các nội dung cộng lại là \(number(sum)); tổng tính lại được dùng.",
        expected: number(sum), fix: "Sửa tổng điểm thành \(number(sum)), hoặc sửa điểm nội dung ghi sai.")
    case .classMismatch(let computed):
      Phrase(
        "Đơn vị tự xếp loại \(found) nhưng theo điểm tự chấm là loại \(computed).", expected: computed,
        fix: "Kiểm tra lại điều kiện của từng loại và sửa xếp loại.")
    }
  }

  private func phrase(for detail: Finding.AdjustmentDetail, found: String) -> Phrase {
    switch detail {
    case .unknownUnit:
      Phrase(
        "Điều chỉnh cho đơn vị «\(found)» không có trong danh sách, chưa được tính.",
        expected: "Mã hoặc tên một đơn vị trong danh sách", fix: "Sửa tên hoặc mã đơn vị trong bảng điều chỉnh.")
    case .unknownCriterion(let layer):
      Phrase(
        "Điều chỉnh (\(name(layer))) cho mục «\(found)» không có trong bộ tiêu chí, không được tính.",
        expected: "Số của một nội dung hoặc tiêu chí, ví dụ 3 hoặc 3a",
        fix: "Sửa số hoặc tên mục trong bảng điều chỉnh.")
    case .aboveMaximum(let id, let layer, let maximum):
      Phrase(
        "Điểm điều chỉnh (\(name(layer))) của mục \(id) là \(found), vượt điểm tối đa \(number(maximum)), không được tính.",
        expected: range(maximum), fix: "Sửa điểm trong bảng điều chỉnh thành một số không quá \(number(maximum)).")
    case .negative(let id, let layer):
      Phrase(
        "Điểm điều chỉnh (\(name(layer))) của mục \(id) là số âm (\(found)), không được tính.",
        expected: "Từ 0 trở lên",
        fix: "Ghi số điểm được chấm, không ghi số điểm trừ.")
    case .conflict(let id, let layer, let rows):
      Phrase(
        "Mục \(id) có các điểm \(name(layer)) khác nhau, không điểm nào được tính: \(list(rows)).",
        expected: "Một điểm cho mỗi mục, lớp điểm và đợt", fix: "Giữ lại một dòng đúng, xóa hoặc sửa các dòng kia.")
    case .unconfirmed(let layer, let count):
      Phrase(
        "\(count) điểm \(name(layer)) lấy từ chính bài nộp, không có trong bảng điều chỉnh; vẫn được tính.",
        expected: "Điểm \(name(layer)) do người chấm gửi",
        fix: "Đối chiếu với biên bản; đưa điểm này vào bảng điều chỉnh để xác nhận.")
    case .overrides(let id, let layer, let counted):
      Phrase(
        "Điểm \(name(layer)) của mục \(id) trong bài nộp là \(found), khác bảng điều chỉnh; điểm \(number(counted)) của bảng điều chỉnh được tính.",
        expected: "\(number(counted))", fix: "Kiểm tra với đoàn kiểm tra điểm nào đúng và sửa nơi ghi sai.")
    case .unjustified(let id, let layer, let own):
      Phrase(
        "Điểm \(name(layer)) của mục \(id) là \(found), khác điểm tự chấm \(number(own)) mà không ghi lý do; vẫn được tính.",
        expected: "Lý do của điều chỉnh", fix: "Ghi lý do vào cột «Lý do» của bảng điều chỉnh.")
    case .unreadable(let problem):
      Phrase(
        "Không đọc được điều chỉnh: \(tableProblem(problem)).",
        expected: "Bảng điều chỉnh đọc được",
        fix: "Sửa ô này trong bảng điều chỉnh rồi chạy lại; các dòng khác vẫn được tính.")
    case .unreadableFile(let detail): tablePhrase(for: detail)
    case .waiting(let unit):
      Phrase(
        "Điều chỉnh cho \(unit) được giữ lại vì đơn vị chưa nộp bài.", expected: "Bài nộp của \(unit)",
        fix: "Không cần làm gì: điều chỉnh được tính khi đơn vị nộp bài.")
    case .otherRound(let round, let current):
      Phrase(
        "Điều chỉnh của đợt «\(round)» không được tính trong đợt này.", expected: current,
        fix: "Không cần làm gì; nếu ghi nhầm đợt, sửa cột «Đợt».")
    }
  }

  private func tablePhrase(for detail: Finding.FileDetail) -> Phrase {
    let phrase = phrase(for: detail)
    return Phrase(
      "Không đọc được bảng điều chỉnh. \(phrase.message)", expected: phrase.expected,
      fix: "\(phrase.fix) Sau đó chạy lại; các tệp khác vẫn được tính.")
  }

  private func phrase(for detail: Finding.GradeDetail, found: String) -> Phrase {
    switch detail {
    case .aboveBand(let className, let total, let bound):
      Phrase(
        "Tổng \(number(total)) điểm đã đạt mức \(number(bound)) điểm của loại trên nhưng không đạt đủ điều kiện, nên xếp loại \(className).",
        expected: "Dưới \(number(bound)) điểm đối với loại \(className)",
        fix: "Cụm xác nhận xếp loại; bộ tiêu chí có thể chọn cách hiểu khác bằng «bands: closed».")
    case .noBand(let count, let bands):
      Phrase(
        "Đạt \(count) tiêu chí, không thuộc mức nào của bộ tiêu chí, nên chưa xếp mức.",
        expected: "Số tiêu chí đạt thuộc một trong các mức: \(list(bands))",
        fix:
          "Cơ quan tổ chức kiểm tra quyết định; bộ tiêu chí có thể chọn cách hiểu khác ở khóa «below» hoặc sửa các mức."
      )
    case .provisional(let contents, let awaited, let isGraded):
      Phrase(
        "\(isGraded ? "Xếp loại" : "Tổng điểm") \(found) là tạm thời: nội dung \(list(contents)) chưa có điểm \(name(awaited)).",
        expected: "Điểm \(name(awaited)) cho mọi nội dung", fix: "Bổ sung điểm của đoàn kiểm tra vào bảng điều chỉnh.")
    }
  }

  private func phrase(for detail: Finding.TextDetail) -> Phrase {
    switch detail {
    case .legacyEncoding(let count):
      Phrase(
        "\(count) ô dùng phông chữ cũ (TCVN3 hoặc VNI), đã được chuyển sang Unicode để đọc.",
        expected: "Chữ Việt Unicode", fix: "Dùng phông Unicode (Times New Roman) cho toàn bộ bảng tính.")
    case .notNFC(let count):
      Phrase(
        "\(count) ô có chữ Việt dạng tổ hợp (thường từ máy Mac); nội dung vẫn được đọc đúng.",
        expected: "Chữ Việt dựng sẵn (NFC)", fix: "Không bắt buộc sửa.")
    }
  }

  private func range(_ maximum: Points?) -> String {
    maximum.map { "Một số từ 0 đến \(number($0))" } ?? "Một số từ 0 trở lên"
  }

  private func name(_ layer: Layer) -> String { self.layer(layer).lowercased() }

  /// The first words of a list: the rest would say no more.
  private func words(_ words: [String]) -> String { words.prefix(3).joined(separator: ", ") }

  private func list(_ items: [String]) -> String { items.joined(separator: "; ") }
}
