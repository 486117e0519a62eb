import Validation

extension Vietnamese {
  func reason(_ reason: WaitingSubmission.Reason) -> String {
    switch reason {
    case .new: "mới đến, chờ lần chạy tới"
    case .growing: "đang được chép"
    case .settling: "vừa chép xong, chờ ổn định"
    case .incomplete: "chép dở, thiếu phần cuối"
    case .overdue: "quá lâu vẫn chưa chép xong; hãy chép lại"
    case .unreadable: "không đọc được; kiểm tra quyền truy cập"
    case .setAside: "để riêng sau ba lần không chấm được, giữ kết quả đã có (run --retry để thử lại)"
    case .failed: "máy chưa chấm được, sẽ thử lại (lệnh status cho biết lý do)"
    case .unlisted: "không xem được bên trong, tệp ở đó chưa được chấm"
    }
  }

  func refusal(_ fault: Finding.AccessFault) -> String { words(fault, doing: "đọc") }
}
