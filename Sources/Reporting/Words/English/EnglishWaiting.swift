import Validation

extension English {
  func reason(_ reason: WaitingSubmission.Reason) -> String {
    switch reason {
    case .new: "new, waits for the next run"
    case .growing: "being copied"
    case .settling: "just copied, being watched for a moment"
    case .incomplete: "half copied, its end is missing"
    case .overdue: "still not complete after a long time; copy it again"
    case .unreadable: "cannot be read; look at its permissions"
    case .setAside: "set aside after it failed three times; what was made of it before stays (run --retry tries again)"
    case .failed: "this machine could not grade it now; it is tried again (status says why)"
    case .unlisted: "cannot be looked into, what lies there is not graded"
    }
  }

  func refusal(_ fault: Finding.AccessFault) -> String { words(fault, doing: "read") }
}
