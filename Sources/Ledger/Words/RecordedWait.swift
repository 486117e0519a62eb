/// A file that is in the inbox and not taken yet.
package struct RecordedWait: Hashable, Sendable {
  /// Why a file is not taken yet.
  package enum Reason: String, CaseIterable, Sendable {
    /// It is still being written.
    case growing
    /// It has not been left alone for long enough.
    case settling
    /// Its end is missing.
    case incomplete
    /// It has not become complete within the time allowed.
    case overdue
    /// The system does not let it be read; the detail says why.
    case unreadable
  }

  /// Its name below the inbox, of which there is one.
  package let name: String
  /// Why it waits.
  package let reason: Reason
  /// What else is known, such as the system's error number; `nil` for nothing.
  package let detail: String?
  /// Since when, in milliseconds since 1970.
  package let since: Int
  /// How often it was tried.
  package let attempts: Int
  /// When it is looked at again, in milliseconds since 1970; `nil` when no time is set.
  package let nextAttempt: Int?

  /// A file that waits.
  package init(
    name: String, reason: Reason, detail: String? = nil, since: Int, attempts: Int = 0, nextAttempt: Int? = nil
  ) {
    self.name = name
    self.reason = reason
    self.detail = detail?.withoutNull
    self.since = since
    self.attempts = attempts
    self.nextAttempt = nextAttempt
  }
}
