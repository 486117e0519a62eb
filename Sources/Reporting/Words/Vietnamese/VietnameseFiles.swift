import Validation

extension Vietnamese {
  func phrase(for detail: Finding.FileDetail) -> Phrase {
    switch detail {
    case .notXLSX(let kind):
      Phrase(
        "Tệp không phải là bảng tính .xlsx: \(words(kind)).", expected: "Bảng tính Excel (.xlsx)", fix: fix(kind))
    case .encrypted:
      Phrase(
        "Tệp được đặt mật khẩu mở nên không đọc được.", expected: "Tệp không đặt mật khẩu mở",
        fix:
          "Mở tệp bằng Excel, vào Tệp > Thông tin > Bảo vệ sổ làm việc > Mã hóa bằng mật khẩu, xóa mật khẩu, lưu và gửi lại."
      )
    case .legacyXLS:
      Phrase(
        "Tệp là bảng tính kiểu cũ (.xls) chỉ được đổi tên thành .xlsx.", expected: "Bảng tính Excel (.xlsx)",
        fix: "Mở tệp bằng Excel, chọn «Lưu thành», kiểu «Excel Workbook (*.xlsx)» rồi gửi lại; đổi tên tệp là không đủ."
      )
    case .corrupt(let damage, let place): phrase(for: damage, at: place)
    case .tooLarge(let excess): phrase(for: excess)
    case .suspiciousCompression(let inflation): phrase(for: inflation)
    case .macro:
      Phrase(
        "Tệp có macro. Macro không được chạy, chỉ các ô được đọc.", expected: "Tệp .xlsx không có macro",
        fix: "Lưu lại thành «Excel Workbook (*.xlsx)» trước khi gửi.")
    case .unreadable(let fault):
      Phrase("Không đọc được tệp: \(words(fault, doing: "đọc")).", expected: "Tệp đọc được", fix: fix(fault))
    case .breakdown(let breakdown): phrase(for: breakdown)
    case .notAnnotated(let refusal):
      Phrase(
        "Không lập bản kèm ghi chú của bảng tính: \(words(refusal)). Việc chấm điểm không bị ảnh hưởng.",
        expected: "Bảng tính .xlsx thông thường",
        fix:
          "Sửa các ô nêu trong báo cáo này ngay trong bảng tính gốc, lưu thành «Excel Workbook (*.xlsx)» rồi gửi lại."
      )
    }
  }

  private func words(_ refusal: Finding.AnnotationRefusal) -> String {
    switch refusal {
    case .signed: "tệp có chữ ký số, mọi thay đổi đều làm mất hiệu lực chữ ký"
    case .otherKind: "tệp có macro, là tệp mẫu hoặc là bảng tính loại khác"
    case .partTooLarge(let part, let count, let allowed):
      "phần \(part.shortened) trong tệp có \(bytes(count)), chỉ sửa phần không quá \(bytes(allowed))"
    case .unusual(let part?, _): "phần \(part.shortened) trong tệp được ghi khác thường, sửa vào có thể làm hỏng tệp"
    case .unusual(nil, _): "tệp được ghi khác thường, sửa vào có thể làm hỏng tệp"
    }
  }

  private func phrase(for breakdown: Finding.Breakdown) -> Phrase {
    switch breakdown {
    case .computingTime(let seconds):
      tooDemanding("thời gian tính toán", found: "quá \(seconds) giây", allowed: "\(seconds) giây")
    case .memory(let count): tooDemanding("bộ nhớ", found: "quá \(bytes(count))", allowed: bytes(count))
    case .silence(let seconds):
      tooDemanding("thời gian", found: "sau \(seconds) giây vẫn chưa đọc xong", allowed: "\(seconds) giây")
    case .crash(let signal):
      Phrase(
        "Khi đọc tệp này, tiến trình đọc bị dừng đột ngột (tín hiệu \(signal)); các tệp khác không bị ảnh hưởng.",
        expected: "Tệp đọc được",
        fix:
          "Mở tệp bằng Excel, chép bảng điểm sang một sổ làm việc mới, lưu và gửi lại. Báo cho người phụ trách máy: đây là lỗi của chương trình; bản gốc được giữ nguyên."
      )
    }
  }

  private func tooDemanding(_ what: String, found: String, allowed: String) -> Phrase {
    Phrase(
      "Đọc tệp này tốn quá nhiều \(what): \(found). Tệp bị bỏ dở; các tệp khác không bị ảnh hưởng.",
      expected: "Tối đa \(allowed) cho một tệp",
      fix:
        "Mở tệp bằng Excel, chỉ giữ lại bảng chấm điểm (xóa các trang tính, hàng và cột thừa), lưu và gửi lại. Nếu không biết tệp từ đâu đến thì đừng mở."
    )
  }

  private func words(_ kind: Finding.FileKind) -> String {
    switch kind {
    case .empty: "tệp trống (0 byte)"
    case .html: "nội dung là trang web (HTML)"
    case .xml: "nội dung là XML, có thể là bảng tính lưu kiểu «XML Spreadsheet 2003»"
    case .text: "nội dung là văn bản hoặc CSV"
    case .pdf: "nội dung là tệp PDF"
    case .zip: "là tệp nén ZIP nhưng bên trong không có bảng tính"
    case .openDocument: "là bảng tính OpenDocument (.ods)"
    case .binaryWorkbook: "là bảng tính nhị phân (.xlsb)"
    case .wordDocument: "là văn bản Word"
    case .presentation: "là bản trình chiếu PowerPoint"
    case .drawing: "là bản vẽ Visio"
    case .oldDocument: "là tài liệu Office kiểu cũ (97-2003) nhưng không phải bảng tính"
    case .otherDocument(let type): "là tài liệu Office loại khác («\(type.shortened)»)"
    case .other: "không nhận ra nội dung"
    }
  }

  private func fix(_ kind: Finding.FileKind) -> String {
    switch kind {
    case .empty: "Sao chép lại tệp từ nơi gửi; nếu tệp gốc cũng trống, đề nghị nơi gửi lập lại bảng và gửi lại."
    case .html, .xml, .text, .openDocument, .binaryWorkbook:
      "Mở tệp bằng Excel, chọn «Lưu thành» (Save As), kiểu «Excel Workbook (*.xlsx)» rồi gửi lại."
    case .pdf: "Gửi bảng tính gốc (.xlsx), không gửi bản PDF."
    case .zip: "Giải nén tệp, lấy bảng tính .xlsx ở bên trong rồi gửi lại."
    case .wordDocument, .presentation, .drawing, .oldDocument, .otherDocument:
      "Chép bảng vào biểu mẫu Excel trống, lưu kiểu «Excel Workbook (*.xlsx)» rồi gửi lại."
    case .other: "Kiểm tra xem có chọn nhầm tệp không; gửi lại bảng tính lưu kiểu «Excel Workbook (*.xlsx)»."
    }
  }
}
