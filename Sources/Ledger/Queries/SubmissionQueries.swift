import GRDB

extension Ledger {
  /// The submission of a number.
  ///
  /// - Throws: ``LedgerError``; ``LedgerError/unknown(submission:)``.
  package func submission(_ id: Int) throws(LedgerError) -> Submission { try read { db in try db.submission(id) } }

  /// Every submission of a round, or with `nil` of none, in the order of arrival.
  ///
  /// - Throws: ``LedgerError``.
  package func submissions(ofRound round: String?) throws(LedgerError) -> [Submission] {
    try submissions("round IS ?", [round])
  }

  /// Every submission whose original is in the inbox for all the ledger knows, in the order of arrival.
  ///
  /// - Throws: ``LedgerError``.
  package func unplaced() throws(LedgerError) -> [Submission] { try submissions("place IS NULL", []) }

  /// Where the originals of all submissions lie that are not in the inbox, of every round.
  ///
  /// - Throws: ``LedgerError``.
  package func places() throws(LedgerError) -> Set<String> {
    Set(try read { db in try String.fetchAll(db, sql: "SELECT place FROM submission WHERE place IS NOT NULL") })
  }

  /// The earliest time at which a submission of a round, or with `nil` of none, is to be tried again, in milliseconds since
  /// 1970; `nil` when none is.
  ///
  /// - Throws: ``LedgerError``.
  package func nextAttempt(ofRound round: String?) throws(LedgerError) -> Int? {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT min(nextAttempt) FROM submission WHERE nextAttempt IS NOT NULL AND round IS ?",
        arguments: [round])
    }
  }

  /// The submissions of a condition in the order of arrival.
  func submissions(_ condition: String, _ arguments: StatementArguments) throws(LedgerError) -> [Submission] {
    try read { db in
      try db.rows("SELECT * FROM submission WHERE \(condition) ORDER BY id", arguments, Submission.init)
    }
  }
}
