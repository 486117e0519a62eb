import Ledger
import Reporting
import Scoring

/// What the rounds before one found, where a scheme has it followed up.
struct EarlierRounds {
  let scheme: Scheme
  /// The submissions of a round as the ledger keeps them.
  let submissions: (_ round: String) throws(LedgerError) -> [Submission]

  /// What was found in each unit's last submission of the nearest earlier round in which it sent one, by the unit's id.
  ///
  /// A round follows up another, which may itself follow up one before it: what a unit that left one out still owes is not lost.
  func findings(before round: String?) throws(LedgerError) -> [String: EarlierFindings] {
    var findings: [String: EarlierFindings] = [:]
    var seen: Set<String> = []
    var next = round.flatMap(scheme.round)?.followsUp
    while let id = next, seen.insert(id).inserted {
      for (unit, record) in Self.latest(try submissions(id)) where findings[unit] == nil {
        findings[unit] = EarlierFindings(round: id, findings: record.findings)
      }
      next = scheme.round(id)?.followsUp
    }
    return findings
  }

  /// The record of each unit's last submission that was graded, by the unit's id.
  private static func latest(_ submissions: [Submission]) -> [String: SubmissionRecord] {
    submissions.reduce(into: [:]) { latest, submission in
      guard [.graded, .incomplete].contains(submission.state), let bytes = submission.record,
        let record = StoredOutcome(stored: bytes)?.record, let unit = record.unit
      else { return }
      latest[unit.id] = record
    }
  }
}

extension RoundLedger {
  /// What earlier rounds found in units, by their ids, where a round follows them up.
  func earlierFindings(before round: String?, in scheme: Scheme) throws(BatchProblem) -> [String: EarlierFindings] {
    try reporting { () throws(LedgerError) in
      let rounds = EarlierRounds(scheme: scheme) { round throws(LedgerError) in try ledger.submissions(ofRound: round) }
      return try rounds.findings(before: round)
    }
  }
}
