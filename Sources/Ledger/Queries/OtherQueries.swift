import GRDB

extension Ledger {
  /// What was found in a submission, in order, the resolved ones of the previous revision last.
  ///
  /// - Throws: ``LedgerError``.
  package func findings(of submission: Int) throws(LedgerError) -> [ComparedFinding] {
    try read { db in
      try db.rows(
        "SELECT * FROM finding WHERE submission = ? ORDER BY position", [submission], ComparedFinding.init)
    }
  }

  /// The lines of the journal after one, in order: at most so many.
  ///
  /// - Throws: ``LedgerError``.
  package func journal(since id: Int = 0, limit: Int = .max) throws(LedgerError) -> [JournalEntry] {
    try read { db in
      try db.rows("SELECT * FROM journal WHERE id > ? ORDER BY id LIMIT ?", [id, limit], JournalEntry.init)
    }
  }

  /// The lines of the journal about a submission, in order.
  ///
  /// - Throws: ``LedgerError``.
  package func journal(of submission: Int) throws(LedgerError) -> [JournalEntry] {
    try read { db in
      try db.rows("SELECT * FROM journal WHERE submission = ? ORDER BY id", [submission], JournalEntry.init)
    }
  }

  /// The adjustments as the last run read them, in order.
  ///
  /// - Throws: ``LedgerError``.
  package func adjustments() throws(LedgerError) -> [RecordedAdjustment] {
    try read { db in try db.rows("SELECT * FROM adjustment ORDER BY position", [], RecordedAdjustment.init) }
  }

  /// The files that wait, by name in the order of bytes.
  ///
  /// - Throws: ``LedgerError``.
  package func waiting() throws(LedgerError) -> [RecordedWait] {
    try read { db in try db.rows("SELECT * FROM waiting ORDER BY name", [], RecordedWait.init) }
  }

  /// The setting of a key, or `nil` when it was never set.
  ///
  /// - Throws: ``LedgerError``.
  package func setting(_ key: String) throws(LedgerError) -> String? { try settings()[key] }

  /// Every setting.
  ///
  /// - Throws: ``LedgerError``.
  package func settings() throws(LedgerError) -> [String: String] {
    let pairs = try read { db in
      try db.rows("SELECT key, value FROM setting", []) { row in
        (try row.value("key") as String, try row.value("value") as String)
      }
    }
    return Dictionary(pairs) { $1 }
  }
}
