import Scoring

extension PhraseBook {
  /// How far a unit has come: what became of its submission, whether that may still change, whether it came late.
  func standing(of unit: ConsolidatedUnit) -> String {
    guard let record = unit.record else { return label(.notSubmitted) }
    let status = unit.isProvisional ? label(.provisionalStatus) : status(record.status)
    return unit.isLate ? "\(status), \(label(.lateMark))" : status
  }

  /// What has become of a finding of an earlier round.
  func state(_ state: CarriedFinding.State) -> String {
    switch state {
    case .remains: label(.remainingFinding)
    case .resolved: label(.resolvedFindings)
    case .unanswered: label(.unanswered)
    }
  }

  /// A round by its name in the scheme, or as it was called.
  func round(_ id: String, in scheme: Scheme) -> String { scheme.round(id)?.name[language] ?? id }
}
