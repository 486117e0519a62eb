import Scoring
import Validation

extension Vietnamese {
  func phrase(for detail: Finding.TemplateDetail, found: String) -> Phrase {
    switch detail {
    case .tableNotFound(let sheets):
      Phrase(
        "Không tìm thấy đúng một bảng của bộ tiêu chí trong các trang: \(sheets.joined(separator: ", ")).",
        expected: "Một bảng có dòng tiêu đề và các nội dung của bộ tiêu chí",
        fix: "Tạo lại biểu mẫu bằng «vtlt-batch template new», hoặc sửa dòng tiêu đề và bỏ bảng thừa.")
    case .columnMissing(let label):
      Phrase(
        "Không có cột nào được hiểu là «\(label)».", expected: "Cột «\(label)»",
        fix: "Đặt tiêu đề cột là «\(label)» hoặc thêm nhãn vào «labels» của bộ tiêu chí.")
    case .labelUnknown:
      Phrase(
        "Tiêu đề cột «\(found)» không được hiểu; cột này bị bỏ qua.", expected: "Tiêu đề cột đã biết",
        fix: "Sửa tiêu đề, bỏ cột, hoặc thêm nhãn vào «labels» của bộ tiêu chí.")
    case .itemMissing(let id, let name):
      Phrase(
        "Biểu mẫu thiếu mục \(id): \(name.vi).", expected: "Một dòng cho mục \(id)", fix: "Thêm dòng của mục \(id).")
    case .itemDuplicate(let id, let first):
      Phrase(
        "Mục \(id) có hai dòng (dòng trước ở ô \(first)).", expected: "Mỗi mục một dòng",
        fix: "Xóa dòng thừa của mục \(id).")
    case .itemUnknown:
      Phrase(
        "Dòng «\(found)» không thuộc mục nào của bộ tiêu chí; điểm điền vào đó không được tính.",
        expected: "Chỉ các mục của bộ tiêu chí", fix: "Xóa dòng, hoặc thêm mục vào bộ tiêu chí.")
    case .nameBroken(let name):
      Phrase(
        "Tên «\(name)» không trỏ tới ô nào.", expected: "Một ô có trong tệp",
        fix: "Sửa hoặc xóa tên trong Formulas → Name Manager.")
    case .nameMissing(let name):
      Phrase(
        "Không có tên «\(name)».", expected: "Tên «\(name)»",
        fix: "Định nghĩa tên trong Formulas → Name Manager, hoặc tạo lại biểu mẫu.")
    case .nameElsewhere(let name, let expected):
      Phrase(
        "Tên «\(name)» là \(found), không phải \(expected).", expected: expected,
        fix: "Sửa tên trong Formulas → Name Manager.")
    case .trial(let id, let typed):
      Phrase(
        "Điền thử \(typed) vào mục \(id) nhưng kết quả chấm khác.", expected: typed,
        fix: "Gửi tệp cho người phụ trách chương trình; chưa phát hành biểu mẫu này.")
    case .maximumWrong, .maximumMissing, .maximumsOpen, .maximumsDoNotAddUp: maximumPhrase(for: detail, found: found)
    case .scoreFilled, .mergedScores, .validationMissing, .validationContradicts, .validationUnchecked, .unprotected,
      .scoreLocked, .unitLocked:
      entryPhrase(for: detail, found: found)
    case .formulaMissing, .formulaRange, .formulaBroken, .cachedValue: formulaPhrase(for: detail, found: found)
    case .hiddenRow, .hiddenColumn, .hiddenSheet, .externalLink, .macro, .metadata, .printArea, .mixedEncoding:
      filePhrase(for: detail, found: found)
    }
  }

  private func maximumPhrase(for detail: Finding.TemplateDetail, found: String) -> Phrase {
    switch detail {
    case .maximumWrong(let id, let expected):
      Phrase(
        "Điểm tối đa của mục \(id) là \(found), bộ tiêu chí là \(number(expected)).", expected: number(expected),
        fix: "Sửa điểm tối đa thành \(number(expected)).")
    case .maximumMissing(let id, let expected):
      Phrase(
        "Mục \(id) thiếu điểm tối đa dùng được.", expected: expected.map { number($0) } ?? "Một số lớn hơn 0",
        fix: "Ghi điểm tối đa của mục \(id).")
    case .maximumsOpen(let ids, let bound):
      Phrase(
        "Bộ tiêu chí không phân bổ điểm tối đa cho mục \(ids.joined(separator: ", ")) và biểu mẫu cũng không ghi.",
        expected: bound.map { "Cộng lại bằng \(number($0))" } ?? "Điểm tối đa của từng mục",
        fix: "Nếu có phân bổ, ghi điểm tối đa trước khi phát hành; nếu không, để trống tất cả.")
    default:
      Phrase(
        "Điểm tối đa cộng lại không khớp.", expected: sum(detail),
        fix: "Sửa các điểm tối đa để tổng bằng \(sum(detail)).")
    }
  }

  private func sum(_ detail: Finding.TemplateDetail) -> String {
    if case .maximumsDoNotAddUp(_, _, let expected) = detail { return number(expected) }
    return ""
  }

  private func entryPhrase(for detail: Finding.TemplateDetail, found: String) -> Phrase {
    switch detail {
    case .scoreFilled(let id):
      Phrase("Ô điểm của mục \(id) đã có «\(found)».", expected: "Ô trống", fix: "Xóa nội dung của ô.")
    case .mergedScores(let id):
      Phrase(
        "Ô điểm của mục \(id) nằm trong vùng gộp \(found).", expected: "Ô riêng", fix: "Bỏ gộp ô (Unmerge Cells).")
    case .validationMissing(let id):
      Phrase(
        "Ô điểm của mục \(id) nhận bất kỳ nội dung nào.", expected: "Kiểm tra dữ liệu theo bộ tiêu chí",
        fix: "Đặt Data Validation cho ô, hoặc tạo lại biểu mẫu.")
    case .validationContradicts(let id, let expected):
      Phrase(
        "Kiểm tra dữ liệu của mục \(id) là «\(found)», trái với bộ tiêu chí.", expected: expected,
        fix: "Sửa Data Validation của ô thành \(expected).")
    case .validationUnchecked(let id):
      Phrase(
        "Kiểm tra dữ liệu của mục \(id) là «\(found)», chương trình không tự đối chiếu được.",
        expected: "Kiểm tra dữ liệu theo bộ tiêu chí", fix: "Tự xem lại Data Validation của ô.")
    case .unprotected:
      Phrase(
        "Trang «\(found)» chưa khóa; đơn vị có thể sửa mọi ô.", expected: "Trang khóa, chỉ mở ô cần điền",
        fix: "Bật Review → Protect Sheet sau khi mở khóa các ô điểm.")
    case .scoreLocked(let id):
      Phrase(
        "Ô điểm của mục \(id) bị khóa, đơn vị không điền được.", expected: "Ô không khóa",
        fix: "Bỏ đánh dấu Locked trong Format Cells → Protection.")
    default:
      Phrase(
        "Ô tên đơn vị bị khóa.", expected: "Ô không khóa", fix: "Bỏ đánh dấu Locked trong Format Cells → Protection.")
    }
  }

  private func formulaPhrase(for detail: Finding.TemplateDetail, found: String) -> Phrase {
    switch detail {
    case .formulaMissing(let id):
      Phrase(
        "Mục \(name(id)) không có công thức cộng.", expected: "=SUM(...)", fix: "Đặt công thức cộng các dòng của mục.")
    case .formulaRange(let id, let missing, let extra, let repeated):
      Phrase(
        "Công thức của mục \(name(id)) «\(found)»"
          + (missing.isEmpty ? "" : " thiếu ô \(missing.joined(separator: ", "))")
          + (extra.isEmpty ? "" : " thừa ô \(extra.joined(separator: ", "))")
          + (repeated.isEmpty ? "" : " cộng hơn một lần ô \(repeated.joined(separator: ", "))") + ".",
        expected: "Cộng đúng các dòng của mục", fix: "Sửa vùng của công thức cho đủ và đúng các dòng.")
    case .formulaBroken:
      Phrase(
        "Công thức «\(found)» báo lỗi hoặc mất ô tham chiếu.", expected: "Công thức đúng", fix: "Sửa lại công thức.")
    default:
      Phrase(
        "Ô công thức còn kết quả cũ «\(found)» trong khi các ô điểm trống.", expected: "0 hoặc trống",
        fix: "Mở tệp bằng Excel, tính lại (F9) và lưu.")
    }
  }

  private func name(_ id: String) -> String { id == "total" ? "tổng cộng" : id }

  private func filePhrase(for detail: Finding.TemplateDetail, found: String) -> Phrase {
    switch detail {
    case .hiddenRow:
      Phrase("Dòng \(found) bị ẩn nhưng có nội dung.", expected: "Không ẩn", fix: "Bỏ ẩn (Unhide) hoặc xóa dòng.")
    case .hiddenColumn:
      Phrase("Cột \(found) bị ẩn nhưng có nội dung.", expected: "Không ẩn", fix: "Bỏ ẩn (Unhide) hoặc xóa cột.")
    case .hiddenSheet:
      Phrase("Trang «\(found)» bị ẩn nhưng có nội dung.", expected: "Không ẩn", fix: "Bỏ ẩn hoặc xóa trang.")
    case .externalLink:
      Phrase(
        "Tệp có liên kết tới tệp khác\(found.isEmpty ? "" : ": \(found)").", expected: "Không có liên kết",
        fix: "Dùng Data → Edit Links → Break Link.")
    case .macro:
      Phrase("Tệp có macro.", expected: "Tệp .xlsx không có macro", fix: "Lưu lại dạng .xlsx.")
    case .metadata:
      Phrase(
        "Thuộc tính tệp còn tên: \(found).", expected: "Không có tên người hay cơ quan",
        fix: "Dùng File → Info → Inspect Document để xóa.")
    case .printArea:
      Phrase("Vùng in «\(found)» không chứa hết bảng.", expected: "Cả bảng", fix: "Đặt lại hoặc xóa vùng in.")
    default:
      Phrase(
        "Có chữ dùng phông kiểu cũ (TCVN3, VNI), ví dụ «\(found)».", expected: "Chữ Unicode",
        fix: "Chuyển các ô đó sang Unicode.")
    }
  }
}
