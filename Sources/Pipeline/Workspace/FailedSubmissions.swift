import Ledger
import Reporting
import Validation

/// What the ledger is told of submissions that could not be read or graded for a reason of the machine.
extension RoundLedger {
  /// How often a submission may fail in one way before it is set aside.
  static let patience = 3

  /// After how many milliseconds a submission that has failed so often is tried again: five seconds, then twice as long
  /// each time, at most five minutes.
  static func pause(after failures: Int) -> Int { min(5_000 << min(max(failures, 1) - 1, 6), longestPause) }

  /// The longest pause, in milliseconds.
  static let longestPause = 300_000

  /// Says in the ledger that a submission failed; whether it was set aside for it.
  func fail(_ entry: RoundEntry, _ failure: EntryFailure) throws(BatchProblem) -> Bool {
    let stamp = stamp
    let next = stamp.time + Self.pause(after: entry.failures + 1)
    return try reporting { () throws(LedgerError) in
      let attempts = try ledger.fail(
        entry.id, fault: failure.key, detail: "\(failure)", nextAttempt: next, by: stamp)
      guard failure.isOfTheFile, attempts >= Self.patience else { return false }
      try ledger.setAside(entry.id, by: stamp)
      return true
    }
  }

  /// Keeps what was made of a submission that was set aside.
  func keep(_ outcome: StoredOutcome, of id: Int) throws(BatchProblem) {
    try reporting { () throws(LedgerError) in try ledger.keep([(id, outcome.stored)]) }
  }

  /// Has the submissions tried again that were set aside, or rejected for what their reader did on them: the machine may
  /// have been at fault.
  func retryAll() throws(BatchProblem) {
    try reporting { () throws(LedgerError) in
      for submission in try ledger.submissions(ofRound: round)
      where submission.state == .setAside || submission.hasBrokenReader { try judgeAgain(submission) }
    }
  }

  /// Has a submission tried again; what was made of it stays until then, but for a report that nothing could be made.
  func judgeAgain(_ submission: Submission) throws(LedgerError) {
    // With such a report kept it would be known to be refused, and nobody would read it.
    if submission.hasBrokenReader || submission.hasOnlyReport { try ledger.keep([(submission.id, [])]) }
    try ledger.retry(submission.id, by: stamp)
  }

  /// How many submissions of the round failed since they were last judged.
  func failures() throws(BatchProblem) -> FailureCounts {
    let failed = try reporting { () throws(LedgerError) in
      try ledger.submissions(ofRound: round).filter { $0.failure != nil || $0.state == .setAside }
    }
    let setAside = failed.count { $0.state == .setAside }
    return FailureCounts(failing: failed.count - setAside, setAside: setAside)
  }

  /// For how long nothing need be tried again that failed; `nil` when nothing waits for its time.
  func pause() throws(BatchProblem) -> Duration? {
    let next = try reporting { () throws(LedgerError) in try ledger.nextAttempt(ofRound: round) }
    // Clocks jump: no pause is longer than the longest that is ever set.
    return next.map { .milliseconds(min(max($0 - stamp.time, 0), Self.longestPause)) }
  }
}

extension Submission {
  /// Whether it was rejected because its reader broke down on it.
  fileprivate var hasBrokenReader: Bool {
    guard state == .rejected, let findings = outcome?.record?.findings else { return false }
    return findings.contains { [.fileCrashed, .fileTooDemanding].contains($0.rule) }
  }

  /// Whether all that was made of it is the report that it was set aside.
  fileprivate var hasOnlyReport: Bool { outcome.map { $0.record != nil && $0.gradedBy == nil } ?? false }
}
