import Validation

extension Vietnamese {
  /// Why the system refused; `verb` is what was to be done: "đọc", "ghi".
  func words(_ fault: Finding.AccessFault, doing verb: String) -> String {
    switch fault {
    case .noPermission: "không có quyền \(verb)"
    case .missing: "không tìm thấy tệp hoặc thư mục"
    case .notARegularFile: "không phải là tệp thường (là thư mục hoặc thiết bị)"
    case .notAFolder: "trên đường dẫn có tệp ở chỗ của thư mục"
    case .readOnly: "ổ đĩa chỉ cho đọc"
    case .noSpace: "ổ đĩa đã đầy hoặc hết hạn mức"
    case .tooLarge: "tệp lớn hơn mức cho phép"
    case .nameTooLong: "tên hoặc đường dẫn quá dài"
    case .inUse: "tệp đang được chương trình khác sử dụng"
    case .device: "ổ đĩa báo lỗi"
    case .network: "mất kết nối mạng hoặc máy chủ lưu tệp"
    case .exhausted: "máy hết bộ nhớ hoặc mở quá nhiều tệp"
    case .notText: "nội dung không phải là văn bản UTF-8"
    case .other(let code): "lỗi hệ thống số \(code)"
    }
  }

  /// What to do where the system refused.
  func fix(_ fault: Finding.AccessFault) -> String {
    switch fault {
    case .noPermission: "Cấp quyền truy cập tệp và thư mục chứa tệp cho tài khoản chạy chương trình rồi chạy lại."
    case .missing: "Kiểm tra xem tệp hoặc thư mục có vừa bị chuyển hoặc xóa không rồi chạy lại."
    case .notARegularFile, .notAFolder: "Kiểm tra lại đường dẫn rồi chạy lại."
    case .readOnly: "Chọn ổ đĩa ghi được hoặc bỏ chế độ chỉ đọc rồi chạy lại."
    case .noSpace: "Giải phóng dung lượng ổ đĩa rồi chạy lại."
    case .tooLarge: "Rút gọn tệp hoặc nâng mức cho phép rồi chạy lại."
    case .nameTooLong: "Đặt tên hoặc chọn đường dẫn ngắn hơn rồi chạy lại."
    case .inUse: "Đóng tệp nếu đang mở ở máy khác rồi chạy lại."
    case .device: "Kiểm tra ổ đĩa rồi chạy lại."
    case .network: "Kiểm tra kết nối mạng và máy chủ lưu tệp rồi chạy lại."
    case .exhausted: "Đóng bớt chương trình khác rồi chạy lại."
    case .notText: "Lưu tệp dạng UTF-8 rồi chạy lại."
    case .other: "Đóng tệp nếu đang mở ở máy khác, kiểm tra quyền truy cập, ổ đĩa và mạng rồi chạy lại."
    }
  }
}
