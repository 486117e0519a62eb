/// One received file as the ledger knows it.
package struct Submission: Hashable, Sendable {
  /// What has become of a submission.
  package enum State: String, CaseIterable, Sendable {
    /// Received, to be graded.
    case taken
    /// Every content has a final score.
    case graded
    /// Some content has no valid score.
    case incomplete
    /// The file, its unit or its table cannot be established.
    case rejected
    /// Its bytes are those of another submission of the same unit.
    case duplicate
    /// It failed in the same way too often, and is not tried again until someone asks for it.
    case setAside
  }

  /// Failures in a row, of the same kind.
  package struct Failure: Hashable, Sendable {
    /// What went wrong, by its key.
    package let fault: String
    /// How often in a row, from 1.
    package let attempts: Int
    /// When to try again, in milliseconds since 1970; `nil` when no time is set.
    package let nextAttempt: Int?
  }

  /// Its number in the order of arrival, from 1; also that of its folder in the archive.
  package let id: Int
  /// What arrived; its place is where the original lies now.
  package let arrival: Arrival
  /// What has become of it.
  package let state: State
  /// The id of its unit, or `nil` when that is not known.
  package let unit: String?
  /// Which of its unit's files of the round it is, from 1; `nil` for what is none of them.
  package let revision: Int?
  /// The submission whose bytes it repeats.
  package let original: Int?
  /// By which program and scheme it was judged last, or `nil` when it never was.
  package let judgedBy: Edition?
  /// The digest of all that it was graded by, or `nil` when it never was.
  package let inputs: String?
  /// What the consolidated tables need of it, opaque to the ledger.
  package let record: [UInt8]?
  /// How it failed since it was last judged, or `nil` when it did not.
  package let failure: Failure?
}
