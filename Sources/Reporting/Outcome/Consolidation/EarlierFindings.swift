import Validation

/// What an earlier round found wrong in a unit's submission, for the round that follows it up.
package struct EarlierFindings: Hashable, Sendable {
  /// The id of the round in which it was found.
  package let round: String
  /// What was found, graver first: errors and warnings about what the unit handed in.
  package let findings: [FindingRecord]

  /// The findings of a round's last submission of a unit that are to be followed up.
  ///
  /// Remarks are not, nor what is said of other files, of the tables of adjustments or of the class.
  package init(round: String, findings: [FindingRecord]) {
    self.round = round
    self.findings = findings.filter(\.isToFollowUp)
  }

  /// The findings with what has become of them; `later` are those of this round's submission, `nil` without one.
  func carried(into later: [FindingRecord]?) -> [CarriedFinding] { carried(traits: later?.map(FindingTraits.init)) }

  /// The findings with what has become of them in a submission that is being judged.
  func carried(into later: [Finding]) -> [CarriedFinding] { carried(traits: later.map(FindingTraits.init)) }

  private func carried(traits: [FindingTraits]?) -> [CarriedFinding] {
    guard let traits else { return findings.map { CarriedFinding(round: round, finding: $0, state: .unanswered) } }
    var pairing = FindingPairing(traits, findings.map(FindingTraits.init))
    for key in FindingKey.steps { pairing.pair(by: key) }
    return findings.enumerated().map { index, finding in
      CarriedFinding(
        round: round, finding: finding, state: pairing.isPaired(earlier: index) ? .remains : .resolved)
    }
  }
}

/// A finding of an earlier round and what has become of it.
package struct CarriedFinding: Hashable, Sendable {
  /// What has become of it.
  package enum State: String, CaseIterable, Sendable {
    /// This round's submission has it too.
    case remains
    /// This round's submission has it no more.
    case resolved
    /// The unit has not submitted in this round.
    case unanswered
  }

  /// The id of the round in which it was found.
  package let round: String
  /// The finding, in the words of that time.
  package let finding: FindingRecord
  /// What has become of it.
  package let state: State
}

extension FindingRecord {
  fileprivate var isToFollowUp: Bool {
    severity != .info && !["submission.", "adjustment.", "grade."].contains(where: rule.rawValue.hasPrefix)
  }
}
