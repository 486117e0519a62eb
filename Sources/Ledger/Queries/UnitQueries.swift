import GRDB

extension Ledger {
  /// Every submission of a unit in a round, or with `nil` in none, in the order of arrival.
  ///
  /// - Throws: ``LedgerError``.
  package func history(of unit: String, round: String?) throws(LedgerError) -> [Submission] {
    try submissions("unit = ? AND round IS ?", [unit, round])
  }
}
