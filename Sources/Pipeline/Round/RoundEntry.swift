import Disk
import Reporting

/// A submission of a round: where its bytes are, and what became of it when it was last gone through.
struct RoundEntry: Sendable {
  /// Its place in the order of arrival, from 1.
  let id: Int
  /// Its name below the inbox.
  let name: String
  /// The SHA-256 of its bytes.
  let sha256: String
  /// When it was last written, in seconds since 1970: of the file itself, whenever it was received.
  let written: Int
  /// Where its bytes are.
  let original: Original
  /// What became of it, or `nil` when it is new.
  let stored: StoredOutcome?
  /// Whether it was set aside after it had failed in one way too often.
  var isSetAside = false
  /// Whether the ledger has it as judged, without a failure since.
  var isFinished = true
  /// How often in a row it has failed since it was last judged.
  var failures = 0
  /// When it is to be tried again, in milliseconds since 1970; `nil` when no time is set.
  var nextAttempt: Int?

  /// Where a submission's bytes are.
  enum Original: Sendable {
    /// At a path.
    case at(DiskPath)
    /// In a place of an archive.
    case archived(Archive, place: String)
    /// Nowhere that is known.
    case missing
  }

  /// Whether it is not tried now: it was set aside, and nothing that its reading depends on has changed since; or it failed,
  /// and its time, in milliseconds since 1970, has not come.
  func isLeftAlone(by dependencies: RoundDependencies, at time: Int?) -> Bool {
    // A time further away than any pause is of a clock that has jumped.
    if let time, let nextAttempt, time < nextAttempt, nextAttempt - time <= RoundLedger.longestPause { return true }
    return isSetAside && (stored.map { $0.readBy == dependencies.reading } ?? true)
  }

  var title: SubmissionTitle { SubmissionTitle(file: name, sha256: sha256) }
}

/// What is kept of a submission, so that the next run can tell whether anything that it depends on has changed.
struct StoredOutcome: Hashable, Sendable {
  /// What the reading depended on.
  let readBy: String
  /// Whose it is.
  let reading: SubmissionReading
  /// What its outputs depended on; `nil` for a duplicate, which has none.
  let gradedBy: String?
  /// What became of it; `nil` for a duplicate.
  let record: SubmissionRecord?
  /// The name of its folder under `_rejected`, when it was.
  let folder: String?

  /// The same, after it was read again and came to the same.
  func confirmed(readBy digest: String) -> StoredOutcome {
    StoredOutcome(readBy: digest, reading: reading, gradedBy: gradedBy, record: record, folder: folder)
  }
}
