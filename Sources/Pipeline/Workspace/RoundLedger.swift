import Disk
import FoundationEssentials
import Ledger
import Reporting
import Scoring
import Validation

/// The submissions of a round as the ledger keeps them.
struct RoundLedger: Sendable {
  let ledger: Ledger
  let archive: Archive?
  let round: String?
  let edition: Edition
  /// The paths of originals that are not in an archive, by the numbers of their submissions.
  var paths: [Int: DiskPath] = [:]

  /// The stamp of now.
  var stamp: Stamp { Stamp(time: WallClock.milliseconds, edition: edition) }

  /// The submissions to go through, in the order of arrival; those that were set aside are left out.
  func entries() throws(LedgerError) -> [RoundEntry] {
    try ledger.submissions(ofRound: round).filter { $0.state != .setAside }.map { submission in
      RoundEntry(
        id: submission.id, name: submission.arrival.name, sha256: submission.arrival.sha256,
        original: original(of: submission), stored: submission.record.flatMap(StoredOutcome.init))
    }
  }

  private func original(of submission: Submission) -> RoundEntry.Original {
    if let path = paths[submission.id] { return .at(path) }
    guard let archive, let place = submission.arrival.place else { return .missing }
    return .archived(archive, place: place)
  }

  /// Says in the ledger what submissions came to, whose files are durable.
  func finish(_ passed: [PassedEntry]) throws(LedgerError) {
    try ledger.finish(passed.compactMap(\.finished), by: stamp)
  }

  /// Says in the ledger that a submission failed; whether it was set aside for it.
  func fail(_ id: Int, _ failure: EntryFailure) throws(LedgerError) -> Bool {
    let stamp = stamp
    let attempts = try ledger.fail(
      id, fault: failure.key, detail: "\(failure)", nextAttempt: nil, by: stamp)
    guard attempts >= Self.patience else { return false }
    try ledger.setAside(id, by: stamp)
    return true
  }

  /// How often a submission may fail in one way before it is set aside.
  static let patience = 3
}

extension StoredOutcome {
  /// Reads what ``bytes`` wrote; `nil` for what another version of the program wrote, which is made anew.
  init?(_ bytes: [UInt8]) {
    guard let outcome = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = outcome
  }

  /// The bytes by which it is kept.
  var bytes: [UInt8] { StableJSON.bytes(of: self) }
}

extension PassedEntry {
  /// What the ledger is told, or `nil` when nothing has changed or nothing came of it.
  fileprivate var finished: Finished? {
    guard case .judged(let stored, _) = work, let outcome = outcome(stored) else { return nil }
    return Finished(
      submission: entry.id, outcome: outcome, inputs: stored.gradedBy ?? stored.readBy, record: stored.bytes,
      findings: stored.record?.compared ?? [])
  }

  private func outcome(_ stored: StoredOutcome) -> Finished.Outcome? {
    switch standing {
    case .revision(let revision):
      let number = Finished.Revision(unit: revision.unit.id, number: revision.number)
      return stored.record?.status == .graded ? .graded(number) : .incomplete(number)
    case .refused: return .rejected(unit: stored.record?.unit?.id)
    case .duplicate(let original): return .duplicate(of: original, unit: stored.reading.unit?.id)
    case .pending: return nil
    }
  }
}

extension SubmissionRecord {
  /// The findings as the ledger keeps them, the resolved ones last.
  fileprivate var compared: [ComparedFinding] {
    let states = states ?? findings.map { _ in nil }
    return zip(findings, states).map { finding, state in
      ComparedFinding(finding.recorded, state == .remains ? .remains : .new)
    } + resolved.map { ComparedFinding($0.recorded, .resolved) }
  }
}

extension FindingRecord {
  fileprivate var recorded: RecordedFinding {
    let severity: RecordedFinding.Severity =
      switch self.severity {
      case .error: .error
      case .warning: .warning
      case .info: .info
      }
    return RecordedFinding(
      rule: rule.rawValue, severity: severity,
      place: .init(file: file, sheet: sheet, cell: cell, target: subject), found: found, expected: expected)
  }
}
