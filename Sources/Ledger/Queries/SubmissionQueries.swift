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

  /// Every submission in a state, of every round, in the order of arrival.
  ///
  /// - Throws: ``LedgerError``.
  package func submissions(in state: Submission.State) throws(LedgerError) -> [Submission] {
    try submissions("state = ?", [state.rawValue])
  }

  /// Every submission of the same bytes, by their SHA-256, in the order of arrival.
  ///
  /// - Throws: ``LedgerError``.
  package func submissions(sha256: String) throws(LedgerError) -> [Submission] {
    try submissions("sha256 = ?", [sha256])
  }

  /// Every submission that had a name below the inbox, in the order of arrival.
  ///
  /// - Throws: ``LedgerError``.
  package func submissions(named name: String) throws(LedgerError) -> [Submission] {
    try submissions("name = ?", [name])
  }

  /// Every submission that repeats the bytes of one, in the order of arrival.
  ///
  /// - Throws: ``LedgerError``.
  package func duplicates(of id: Int) throws(LedgerError) -> [Submission] { try submissions("original = ?", [id]) }

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

  /// Every submission that is to be tried again at a time, in milliseconds since 1970, or should have been before, in the
  /// order of arrival.
  ///
  /// - Throws: ``LedgerError``.
  package func due(at time: Int) throws(LedgerError) -> [Submission] {
    // Asked plainly, SQLite goes through all rows to have them in order.
    try submissions("id IN (SELECT id FROM submission WHERE nextAttempt <= ?)", [time])
  }

  /// The earliest time at which a submission is to be tried again, in milliseconds since 1970; `nil` for none.
  ///
  /// - Throws: ``LedgerError``.
  package func nextAttempt() throws(LedgerError) -> Int? {
    try read { db in try Int.fetchOne(db, sql: "SELECT min(nextAttempt) FROM submission") }
  }

  /// How many submissions of a round, or with `nil` of none, are in each state; every state is there.
  ///
  /// - Throws: ``LedgerError``.
  package func counts(ofRound round: String?) throws(LedgerError) -> [Submission.State: Int] {
    let counts = try read { db in
      try db.rows("SELECT state, count(*) AS number FROM submission WHERE round IS ? GROUP BY state", [round]) { row in
        (try row.word("state") as Submission.State, try row.value("number") as Int)
      }
    }
    let none = Submission.State.allCases.map { ($0, 0) }
    return Dictionary(none + counts) { $1 }
  }

  /// The submissions of a condition in the order of arrival.
  func submissions(_ condition: String, _ arguments: StatementArguments) throws(LedgerError) -> [Submission] {
    try read { db in
      try db.rows("SELECT * FROM submission WHERE \(condition) ORDER BY id", arguments, Submission.init)
    }
  }
}
