import GRDB

extension Ledger {
  /// Every submission of a unit in a round, or with `nil` in none, in the order of arrival.
  ///
  /// - Throws: ``LedgerError``.
  package func history(of unit: String, round: String?) throws(LedgerError) -> [Submission] {
    try submissions("unit = ? AND round IS ?", [unit, round])
  }

  /// For each unit its last revision that is graded or incomplete, in a round or with `nil` in none, in the order of
  /// arrival.
  ///
  /// - Throws: ``LedgerError``.
  package func latest(ofRound round: String?) throws(LedgerError) -> [Submission] {
    try submissions(
      """
      round IS ?1 AND state IN ('graded', 'incomplete') AND revision = (
        SELECT max(other.revision) FROM submission AS other
        WHERE other.unit = submission.unit AND other.round IS ?1 AND other.state IN ('graded', 'incomplete'))
      """, [round])
  }

  /// The revision of a submission's unit and round before it that is graded or incomplete, or `nil` for the first and for what is
  /// no revision.
  ///
  /// - Throws: ``LedgerError``.
  package func predecessor(of submission: Submission) throws(LedgerError) -> Submission? {
    guard let unit = submission.unit, let revision = submission.revision else { return nil }
    return try history(of: unit, round: submission.arrival.round)
      .filter { [.graded, .incomplete].contains($0.state) && ($0.revision ?? .max) < revision }
      .max { ($0.revision ?? 0) < ($1.revision ?? 0) }
  }
}
