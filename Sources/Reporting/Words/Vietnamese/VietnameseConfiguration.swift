import Configuration
import Scoring

extension Vietnamese {
  func fault(_ error: ConfigurationError) -> String {
    let phrase = phrase(for: error.problem)
    return "\(place(error)): \(phrase.message) \(phrase.fix)"
  }

  private func place(_ error: ConfigurationError) -> String {
    [error.file, error.line.map { "dòng \($0)" }, error.column.map { "cột \($0)" }].compactMap(\.self)
      .joined(separator: ", ")
  }

  func phrase(for problem: ConfigurationError.Problem) -> Phrase {
    let (message, fix) = sentences(problem)
    return Phrase(message, expected: expected(problem), fix: fix)
  }

  private func sentences(_ problem: ConfigurationError.Problem) -> (message: String, fix: String) {
    switch problem {
    case .notYAML(let reason):
      ("không phải YAML (\(reason)).", "Kiểm tra dấu hai chấm, khoảng trắng đầu dòng và dấu nháy.")
    case .tooLarge(let limit):
      ("tệp lớn hơn \(limit) byte.", "Kiểm tra lại: đây có thể không phải tệp cần dùng.")
    case .unknownKey(let key, let known):
      ("không có khóa «\(key)».", "\(nearest(problem))Các khóa: \(known.joined(separator: ", ")).")
    case .missingKey(let key):
      ("thiếu khóa «\(key)».", "Thêm khóa này.")
    case .wrongKind(let found, let expected):
      ("«\(found)» không phải \(kind(expected)).", "Ghi \(kind(expected)).")
    case .notAmong(let found, let allowed):
      ("«\(found)» không dùng được.", "\(nearest(problem))Chọn một trong: \(allowed.joined(separator: ", ")).")
    case .duplicateID(let id):
      ("«\(id)» có hai lần.", "Mỗi mã chỉ được dùng một lần.")
    case .invalidID(let id):
      ("mã «\(id)» không hợp lệ.", "Chỉ dùng chữ cái không dấu, chữ số, dấu gạch nối và dấu chấm.")
    case .maximumsDoNotAddUp(let parts, let whole):
      ("điểm tối đa các phần cộng lại là \(number(parts)), không phải \(number(whole)).", "Sửa cho khớp.")
    case .unreadableCondition(let text):
      (
        "không hiểu điều kiện «\(text)».",
        "Ví dụ đúng: total >= 85; performed >= 7; met >= 12; contents 2, 5 > 70%; every content >= 50%."
      )
    case .unknownContent(let id, let known):
      (
        "điều kiện nêu nội dung «\(id)» không có trong bộ tiêu chí.",
        "\(nearest(problem))Các nội dung: \(known.joined(separator: ", "))."
      )
    case .maximumOfUnknownParts(let parts):
      (
        "có điểm tối đa chung nhưng các phần sau không có điểm tối đa: \(list(parts)).",
        "Ghi max cho từng phần, hoặc bỏ khóa «maximum»."
      )
    case .stepDoesNotDivide(let step, let maximum):
      ("\(number(maximum)) không phải là bội số của bước điểm \(number(step)).", "Sửa điểm tối đa hoặc «step».")
    case .percentageWithoutMaximum(let id):
      (
        "điều kiện tính phần trăm của nội dung «\(id)» không có điểm tối đa.",
        "Ghi max cho nội dung này, hoặc bỏ điều kiện."
      )
    case .nothingToCount:
      ("cần đếm số tiêu chí đạt nhưng không có mục nào chấm có/không.", "Thêm «kind: yesNo» vào các mục đó.")
    case .bandsOverlap(let upper, let lower):
      ("mức «\(upper)» và mức «\(lower)» chồng lên nhau.", "Cho mức này kết thúc nơi mức kia bắt đầu.")
    case .bandsLeaveGap(let gap):
      ("\(gap) không thuộc mức nào.", "Sửa cho liền nhau, hoặc ghi «gaps: allow» nếu quy định để trống.")
    case .gapAllowed(let gap):
      (
        "lưu ý: \(gap) không thuộc mức nào, bộ tiêu chí cho phép; đơn vị có số đó không được xếp mức.",
        "Không phải sửa nếu quy định để trống."
      )
    case .emptyRange(let range):
      ("khoảng \(range) không có gì.", "Ghi số nhỏ trước số lớn, từ 1 (đối với số đếm: từ 0).")
    case .outOfRange(let found, let least, let most):
      ("\(found) không nằm trong khoảng từ \(least) đến \(most).", "Sửa lại số này.")
    case .keysExclude(let keys):
      ("chỉ được có một trong các khóa: \(list(keys)).", "Bỏ các khóa còn lại.")
    case .keysMissing(let keys):
      ("phải có một trong các khóa: \(list(keys)).", "Thêm một khóa.")
    case .unknownClass(let name, let known):
      ("danh hiệu dành cho loại «\(name)» không có trong bộ tiêu chí.", "\(nearest(problem))Các loại: \(list(known)).")
    case .awardWithoutRanking(let places):
      ("danh hiệu dành cho các thứ hạng \(places) nhưng bộ tiêu chí không xếp hạng.", "Thêm «ranking: {by: total}».")
    case .unknownAward(let id, let known):
      (
        "danh hiệu chọn trong số đơn vị có «\(id)», nhưng không có danh hiệu đó ở trên.",
        "\(nearest(problem))Các danh hiệu ở trên: \(list(known))."
      )
    case .placesOverlap(let first, let second):
      ("danh hiệu «\(first)» và «\(second)» trùng thứ hạng.", "Cho danh hiệu này bắt đầu sau danh hiệu kia.")
    case .unknownRound(let id, let known):
      ("không có đợt «\(id)».", "\(nearest(problem))Các đợt: \(list(known)).")
    case .cycle(let path):
      ("dẫn vòng trở lại chính nó: \(path.joined(separator: " → ")).", "Chỉ nêu đợt hoặc mục đứng trước.")
    case .unreadableDeadline(let text):
      ("«\(text)» không phải là ngày hoặc giờ.", "Ghi 2026-09-30, hoặc 2026-09-30 17:00 (giờ Việt Nam).")
    case .duplicateLabel(let label):
      ("nhãn «\(label)» có hai lần.", "Mỗi nhãn chỉ dùng cho một cột.")
    case .tooDeep(let limit):
      ("tiêu chí lồng nhau quá \(limit) cấp.", "Bỏ bớt một cấp.")
    case .unknownLimit(let name, let known):
      ("không có giới hạn «\(name)».", "Các giới hạn: \(known.joined(separator: ", ")).")
    case .unknownScheme(let id, let known):
      (
        "không có bộ tiêu chí «\(id)» và cũng không có tệp tên như vậy.",
        "\(nearest(problem))Bộ có sẵn: \(known.joined(separator: ", "))."
      )
    }
  }

  /// What belongs there; empty where that is not one thing.
  private func expected(_ problem: ConfigurationError.Problem) -> String {
    switch problem {
    case .wrongKind(_, let expected): kind(expected)
    case .unknownKey(_, let known), .notAmong(_, let known), .unknownContent(_, let known), .unknownClass(_, let known),
      .unknownAward(_, let known), .unknownRound(_, let known), .unknownLimit(_, let known),
      .unknownScheme(_, let known), .keysMissing(let known):
      known.joined(separator: ", ")
    case .missingKey(let key): key
    case .maximumsDoNotAddUp(_, let whole): number(whole)
    case .outOfRange(_, let least, let most): "\(least)-\(most)"
    case .tooLarge(let limit): "<= \(limit)"
    case .tooDeep(let limit): "<= \(limit)"
    case .notYAML: "YAML"
    case .duplicateID, .invalidID, .unreadableCondition, .maximumOfUnknownParts, .stepDoesNotDivide,
      .percentageWithoutMaximum, .nothingToCount, .bandsOverlap, .bandsLeaveGap, .gapAllowed, .emptyRange, .keysExclude,
      .awardWithoutRanking, .placesOverlap, .cycle, .unreadableDeadline, .duplicateLabel:
      ""
    }
  }

  private func kind(_ kind: ConfigurationError.ValueKind) -> String {
    switch kind {
    case .text: "chữ"
    case .number: "số (viết với dấu chấm thập phân, ví dụ 7.5)"
    case .positiveNumber: "số lớn hơn 0"
    case .wholeNumber: "số nguyên"
    case .maximum: "số lớn hơn 0 (viết với dấu chấm thập phân, ví dụ 7.5), workbook hoặc none"
    case .places: "thứ hạng, ví dụ 1-3"
    case .list: "danh sách"
    case .mapping: "nhóm khóa: giá trị"
    case .nonEmptyList: "danh sách có ít nhất một mục"
    }
  }

  private func nearest(_ problem: ConfigurationError.Problem) -> String {
    problem.nearestKey.map { "Có phải là «\($0)»? " } ?? ""
  }

  private func list(_ items: [String]) -> String { items.isEmpty ? "(không có)" : items.joined(separator: ", ") }
}
