import Configuration
import Scoring
import Validation

extension Vietnamese {
  func problem(_ problem: BatchProblem) -> String {
    switch problem {
    case .inputMissing(let path): "Không tìm thấy «\(path)». Kiểm tra lại đường dẫn."
    case .notAFile(let path): "«\(path)» là thư mục hoặc thiết bị, không phải là tệp. Kiểm tra lại đường dẫn."
    case .configuration(let error): fault(error)
    case .roster(let fault):
      "Danh sách đơn vị, \(place(fault)): \(tableProblem(fault.problem)). Sửa danh sách rồi chạy lại."
    case .rosterFile(let file, let detail): "Danh sách đơn vị, \(file): \(rosterProblem(detail))"
    case .held(let path, let process):
      "Một tiến trình vtlt-batch khác\(process.map { " (số \($0))" } ?? "") đang làm việc với «\(path)». Chờ tiến trình đó xong rồi chạy lại."
    case .cannotCreate(let path, let fault):
      "Không tạo được «\(path)» (\(words(fault, doing: "ghi"))); không có tệp nào bị ghi dở. \(fix(fault))"
    case .cannotDraw(let fault):
      "Không lập được tệp kết quả do lỗi của chương trình; không có tệp nào bị ghi dở. Báo cho bộ phận kỹ thuật kèm chi tiết: \(fault)."
    case .inputOutput(let path, let fault):
      "Lỗi đọc hoặc ghi «\(path)» (\(words(fault, doing: "truy cập"))). \(fix(fault))"
    case .unfinished(let path):
      "Tệp «\(path)» đang được ghi hoặc chép dở; chương trình không chấm theo tệp dở dang và giữ nguyên kết quả đã có. Chờ chép xong rồi chạy lại."
    case .ledger(let path, let fault): ledger(path, fault)
    case .usage(let problem): usage(problem)
    }
  }

  private func ledger(_ path: String, _ fault: BatchProblem.LedgerFault) -> String {
    switch fault {
    case .damaged(let detail):
      "Sổ theo dõi «\(path)» bị hỏng (\(detail)). Chuyển tệp này đi chỗ khác rồi chạy lại: sổ được lập lại từ thư mục lưu trữ; không mất bản gốc nào."
    case .newer: "Sổ theo dõi «\(path)» do phiên bản mới hơn của chương trình lập. Hãy cài phiên bản đó."
    case .busy: "Sổ theo dõi «\(path)» đang bị chương trình khác khóa. Đóng chương trình đó rồi chạy lại."
    case .access(let fault): "Không dùng được sổ theo dõi «\(path)» (\(words(fault, doing: "truy cập"))). \(fix(fault))"
    case .fault(let detail):
      "Sổ theo dõi «\(path)» gặp lỗi của chương trình; không mất bản gốc nào. Báo cho bộ phận kỹ thuật kèm chi tiết: \(detail)."
    }
  }

  private func rosterProblem(_ detail: Finding.FileDetail) -> String {
    let phrase = phrase(for: detail)
    return "\(phrase.message) \(phrase.fix) Sau đó chạy lại."
  }

  private func usage(_ problem: BatchProblem.UsageProblem) -> String {
    switch problem {
    case .missingOption(let option):
      "Thiếu \(option). Nêu thư mục làm việc có vtlt.yaml, hoặc đủ --inbox, --out và --scheme."
    case .workspaceAndOption(let option): "\(option) chỉ dùng khi không nêu thư mục làm việc."
    case .workspaceExists(let path): "Đã có «\(path)»: thư mục này là thư mục làm việc rồi. Không có gì bị thay đổi."
    case .sameFolder(let path):
      "«\(path)» được dùng cho hai việc (nhận, kết quả hoặc lưu trữ). Chọn các thư mục khác nhau."
    case .unreadableLimit(let text): "Giới hạn «\(text)» phải viết dạng tên=số, số lớn hơn 0."
    case .unknownLimit(let name, let known):
      "Không có giới hạn «\(name)». Các giới hạn: \(known.joined(separator: ", "))."
    }
  }

  private func place(_ fault: TableFault) -> String {
    [fault.file, fault.sheet.map { "trang tính «\($0)»" }, fault.cell.map { "ô \($0)" }].compactMap(\.self)
      .joined(separator: ", ")
  }

  func tableProblem(_ problem: TableFault.Problem) -> String {
    switch problem {
    case .notText(let offset): "không phải văn bản UTF-8 (byte \(offset)); trong Excel chọn lưu kiểu «CSV UTF-8»"
    case .unclosedQuote: "dấu nháy kép mở mà không đóng"
    case .noHeader(let needed): "không có dòng tiêu đề với các cột \(needed.joined(separator: ", "))"
    case .noRows: "không có dòng nào dưới dòng tiêu đề"
    case .empty(let column): "ô «\(column)» để trống"
    case .invalidID(let id): "mã «\(id)» không dùng làm tên thư mục được; chỉ dùng chữ cái không dấu, chữ số, gạch nối"
    case .duplicateID(let id, let first): "mã «\(id)» đã có ở ô \(first)"
    case .duplicateUnit(let name, let first): "đơn vị «\(name)» đã có ở ô \(first)"
    case .unknownLayer(let text): "lớp điểm «\(text)» không phải: đoàn kiểm tra, cụm thống nhất, thẩm định"
    case .unreadableScore(let text): "điểm «\(text)» không phải là số"
    }
  }
}
