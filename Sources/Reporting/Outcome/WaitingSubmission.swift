package import Validation

/// A file that was received, or lies in the inbox, and has not been judged.
package struct WaitingSubmission: Hashable, Sendable {
  /// Why it waits.
  package enum Reason: String, CaseIterable, Sendable {
    /// It lies there since the last run.
    case new
    /// It is still being written.
    case growing
    /// It has not been left alone for long enough.
    case settling
    /// Its end is missing.
    case incomplete
    /// It has not become complete within the time allowed.
    case overdue
    /// The system does not let it be read.
    case unreadable
    /// It was received, and could not be read or graded for a reason of the machine.
    case failed
    /// It is a folder that the system does not let be looked into: nothing is known of what lies there.
    case unlisted
    /// It was received, failed in one way too often and is not tried again until something changes or somebody asks for it.
    case setAside = "set-aside"

    /// Whether something is wrong that the exit code is to tell: no file that is only under way, and none that has a report.
    package var isFailure: Bool {
      switch self {
      case .new, .growing, .settling, .incomplete, .overdue, .unreadable: false
      case .failed, .setAside, .unlisted: true
      }
    }
  }

  /// Its name below the inbox.
  package let name: String
  /// Why it waits.
  package let reason: Reason
  /// Why the system refused, where the reason is that it did and more is known of it.
  package let fault: Finding.AccessFault?

  /// A file that waits.
  package init(name: String, reason: Reason, fault: Finding.AccessFault? = nil) {
    self.name = name
    self.reason = reason
    self.fault = fault
  }
}
