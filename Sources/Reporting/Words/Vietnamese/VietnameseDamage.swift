import Spreadsheet
import Validation

extension Vietnamese {
  func phrase(for damage: Finding.Damage, at place: Finding.FilePlace) -> Phrase {
    Phrase("\(words(damage))\(words(place)).", expected: expected(damage), fix: fix(damage.remedy))
  }

  /// Where it is, for those who look into the file, or nothing for the file as a whole.
  func words(_ place: Finding.FilePlace) -> String {
    switch place {
    case .file(byte: nil): ""
    case .file(let byte?): " (tại byte \(byte))"
    case .part(let name, byte: nil): " (phần «\(name.shortened)»)"
    case .part(let name, let byte?): " (phần «\(name.shortened)», tại byte \(byte))"
    case .cell(let cell, let part): " (ô \(cell), phần «\(part.shortened)»)"
    }
  }

  private func words(_ damage: Finding.Damage) -> String {
    switch damage {
    case .cutOff: "Phần cuối của tệp bị thiếu: tệp được sao chép hoặc tải về chưa xong"
    case .severalVolumes: "Tệp chỉ là một tập trong bộ tệp nén nhiều tập, không phải cả bảng tính"
    case .record: "Tệp bị hỏng: không đọc được mục lục các phần bên trong tệp (ZIP)"
    case .duplicateEntry: "Tệp có hai phần trùng tên, bảng tính do Excel lưu không bao giờ như vậy"
    case .overlap(let other):
      "Hai phần bên trong tệp nằm chồng lên nhau, bảng tính do Excel lưu không bao giờ như vậy; phần kia là "
        + (other.map { "«\($0.shortened)»" } ?? "mục lục của tệp")
    case .recordsDisagree(let field):
      "Tệp tự mâu thuẫn: hai chỗ ghi về cùng một phần không khớp nhau về \(words(field))"
    case .unsafeName: "Tệp có một phần mang tên trỏ ra ngoài tệp, thường chỉ gặp ở tệp gây hại"
    case .compressionMethod(let method): "Tệp được nén theo cách số \(method) mà bảng tính không dùng"
    case .shortened: "Tệp bị ngắn đi trong lúc đọc: có người còn đang sao chép hoặc sửa tệp"
    case .compressedData: "Tệp bị hỏng: không giải nén được dữ liệu bên trong"
    case .size(let declared, let found):
      "Tệp bị hỏng: một phần ghi là dài \(grouped(declared)) byte nhưng đọc được \(grouped(found)) byte"
    case .checksum: "Tệp bị hỏng: nội dung một phần đã bị thay đổi, mã kiểm tra (CRC) không khớp"
    case .xml(let fault): "Nội dung bên trong tệp bị hỏng: \(words(fault))"
    case .documentType: "Tệp có khai báo kiểu tài liệu (DOCTYPE), thường chỉ gặp ở tệp gây hại"
    case .root(let expected): "Tệp bị hỏng: một phần có nội dung khác loại, không bắt đầu bằng thẻ «\(expected)»"
    case .noWorkbook: "Tệp bị hỏng: không có chỗ nào cho biết bảng tính nằm ở phần nào"
    case .missingPart: "Tệp thiếu một phần mà bảng tính cần có"
    case .missingSheet(let name, let relationship):
      "Tệp thiếu nội dung của trang tính «\(name.shortened)» (liên kết «\(relationship.shortened)»)"
    case .sharedPart: "Hai trang tính dùng chung một phần của tệp, bảng tính do Excel lưu không bao giờ như vậy"
    case .rowNumber(let text): "Trang tính bị hỏng: có dòng mang số thứ tự không hợp lệ «\(text.shortened)»"
    case .cellReference(let text): "Trang tính bị hỏng: có ô mang địa chỉ không hợp lệ «\(text.shortened)»"
    case .sharedText(let index, let count):
      "Ô bị hỏng: ô lấy mục «\(index.shortened)» trong bảng chữ dùng chung của tệp, nhưng bảng này chỉ có \(grouped(count)) mục, đánh số từ 0"
    }
  }

  private func words(_ field: Finding.RecordField) -> String {
    switch field {
    case .name: "tên"
    case .method: "cách nén"
    case .checksum: "mã kiểm tra (CRC)"
    case .size: "kích thước"
    }
  }

  private func words(_ fault: Finding.XMLFault) -> String {
    switch fault {
    case .endsEarly: "XML bị cắt ngang, thiếu phần cuối"
    case .mismatchedTags: "trong XML, thẻ đóng không khớp với thẻ đang mở"
    case .trailingContent: "còn nội dung thừa sau chỗ kết thúc của XML"
    case .invalidCharacter: "XML có ký tự không được phép hoặc sai bảng mã"
    case .unknownEncoding: "XML dùng bảng mã không nhận ra được"
    case .unknownEntity: "XML dùng ký hiệu thay thế (dạng «&...;») chưa được khai báo"
    case .attribute: "trong XML, một thuộc tính bị lặp lại hoặc viết sai"
    case .syntax: "XML viết sai cú pháp"
    }
  }

  private func expected(_ damage: Finding.Damage) -> String {
    switch damage {
    case .cutOff, .shortened, .record, .compressedData, .checksum, .xml, .noWorkbook, .missingPart, .missingSheet:
      "Tệp nguyên vẹn"
    case .severalVolumes: "Cả bảng tính trong một tệp .xlsx"
    case .duplicateEntry, .overlap, .recordsDisagree, .unsafeName, .compressionMethod, .documentType, .sharedPart:
      "Bảng tính do Excel lưu"
    case .size(let declared, _): "\(grouped(declared)) byte"
    case .root(let expected): "Thẻ «\(expected)»"
    case .rowNumber: "Số từ 1 đến \(grouped(CellReference.rowLimit))"
    case .cellReference:
      "Địa chỉ từ A1 đến \(CellReference(row: CellReference.rowLimit, column: CellReference.columnLimit))"
    case .sharedText(_, count: ...0): "Ô không lấy mục nào"
    case .sharedText(_, count: 1): "Mục 0"
    case .sharedText(_, let count): "Mục từ 0 đến \(grouped(count - 1))"
    }
  }

  func fix(_ remedy: Finding.Remedy) -> String {
    switch remedy {
    case .copyAgain:
      "Sao chép hoặc tải lại tệp từ nơi gửi; nếu vẫn lỗi, đề nghị nơi gửi mở tệp gốc bằng Excel, lưu thành tệp mới rồi gửi lại."
    case .sendWhole: "Đề nghị nơi gửi gửi cả bảng tính trong một tệp .xlsx, không chia nhỏ."
    case .saveAnew:
      "Mở tệp bằng Excel, đồng ý khi Excel đề nghị sửa tệp, kiểm tra lại số liệu, lưu thành tệp mới rồi gửi lại; nếu Excel không mở được, lập lại bảng trên biểu mẫu trống."
    case .fillInAnew: "Không mở tệp này; đề nghị nơi gửi lập lại bảng trên biểu mẫu trống rồi gửi lại."
    }
  }
}
