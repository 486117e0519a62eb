import Disk

/// A file that is not complete, and why.
package struct WaitingFile: Hashable, Sendable {
  /// Why a file waits.
  package enum Reason: Hashable, Sendable {
    /// It is empty, made room for but not written, or was another at the last look.
    case growing
    /// Who wrote to it has not closed it.
    case open
    /// It has not been the same for long enough; it will have been at the instant.
    case settling(until: ContinuousClock.Instant)
    /// It is settled, and nobody has looked at its end yet.
    case unexamined
    /// It is a ZIP file without its end.
    case noEndRecord
    /// It cannot be read, by the system's error number; when to try again.
    case unreadable(code: Int32, again: ContinuousClock.Instant)
  }

  /// The file.
  package let file: SeenFile
  /// Why it waits.
  package let reason: Reason
  /// Since when it should have been complete; `nil` while it may take its time.
  package let overdueSince: ContinuousClock.Instant?
}

/// What a look at the inbox comes to.
package struct SettlingVerdict: Sendable {
  /// The files to take now, those written first before the others, then by name.
  package internal(set) var complete: [SeenFile] = []
  /// The files that wait, in the same order.
  package internal(set) var waiting: [WaitingFile] = []
  /// Those of the waiting that are overdue and were not said to be before.
  package internal(set) var overdue: [WaitingFile] = []
  /// When to look again though nothing seems to happen; `nil` when there is nothing to wait for.
  ///
  /// It may have passed.
  package internal(set) var lookAgain: ContinuousClock.Instant?

  mutating func look(at instant: ContinuousClock.Instant?) {
    guard let instant else { return }
    lookAgain = lookAgain.map { min($0, instant) } ?? instant
  }
}
