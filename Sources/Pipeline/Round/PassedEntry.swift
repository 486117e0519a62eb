import Disk
import Reporting
import Scoring
import Validation

/// What going through a round came to for one submission.
struct PassedEntry: Sendable {
  /// What was done.
  enum Work: Sendable {
    /// Nothing: nothing that it depends on has changed.
    case kept(StoredOutcome)
    /// It was read again, and came to the same: what was made of it stays.
    case confirmed(StoredOutcome)
    /// It was judged, and these are its files.
    case judged(StoredOutcome, files: [OutputRenderer.File])
    /// It could not be read or graded, for a reason of the machine.
    case failed(EntryFailure)
    /// It failed too often and is set aside from now on: what was made of it stays.
    case setAside
    /// It failed before and is not tried now: what was made of it stays.
    case left
  }

  let entry: RoundEntry
  let standing: RoundBook.Standing
  let work: Work

  /// Whether it is another unit's than it was thought to be when it was last gone through, or counts no more, or counts now.
  var hasMoved: Bool {
    guard let before = entry.stored?.reading, case .some(let now) = outcome?.reading else { return false }
    return before.unit?.id != now.unit?.id || before.isAccepted != now.isAccepted
  }

  /// What became of it now, or when it was last gone through.
  var outcome: StoredOutcome? {
    switch work {
    case .kept(let outcome), .confirmed(let outcome), .judged(let outcome, _): outcome
    case .failed, .setAside, .left: entry.stored
    }
  }

  /// Why nothing new came of it, or `nil` when it was gone through.
  var waits: WaitingSubmission.Reason? {
    switch work {
    case .kept, .confirmed, .judged: nil
    case .failed: .failed
    case .setAside: .setAside
    case .left: entry.isSetAside ? .setAside : .failed
    }
  }
}

/// Why a submission could not be read or graded this time; it waits.
enum EntryFailure: Hashable, Sendable {
  /// The disk did not give its bytes.
  case disk(DiskError)
  /// Its bytes are others than when it was received.
  case changed
  /// An output cannot be made for a fault of the program.
  case cannotDraw(String)
  /// The disk did not take its outputs.
  case cannotWrite(DiskError)
  /// Whoever graded it, having read it, broke down.
  case brokenDown(Finding.Breakdown)
  /// There is nobody to grade it, by the system's error number.
  case nobody(code: Int)
  /// Whoever graded it answered something else.
  case confused

  /// A word for it, the same for failures of one kind: by it failures in a row are counted.
  var key: String {
    switch self {
    case .disk(let error): "disk-\(error.code)"
    case .changed: "changed"
    case .cannotDraw: "cannot-draw"
    case .cannotWrite(let error): "cannot-write-\(error.code)"
    case .brokenDown: "broken-down"
    case .nobody: "nobody"
    case .confused: "confused"
    }
  }

  /// Whether it is the submission's own: one that others would meet as well never sets it aside.
  var isOfTheFile: Bool {
    switch self {
    case .disk(let error): [.missing, .device, .notARegularFile].contains(error.cause)
    case .changed, .cannotDraw, .brokenDown, .confused: true
    case .nobody, .cannotWrite: false
    }
  }

  /// What its report says, when it is set aside for this.
  func finding(limit: Int) -> Finding {
    switch self {
    case .disk(let error): Finding(refusal: .init(error, limit: limit))
    case .changed: Finding(refusal: .corrupt(.checksum, at: .file(byte: nil)))
    case .brokenDown(let breakdown): Finding(.file(.breakdown(breakdown)), at: .init())
    case .cannotDraw, .cannotWrite, .nobody, .confused: Finding(.file(.breakdown(.crash(signal: 0))), at: .init())
    }
  }
}
