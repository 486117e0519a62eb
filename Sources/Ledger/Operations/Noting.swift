import GRDB

extension Ledger {
  /// Adds a line to the journal that is about no submission.
  ///
  /// - Throws: ``LedgerError``.
  package func note(_ event: JournalEntry.Event, _ detail: String = "", by stamp: Stamp) throws(LedgerError) {
    try write { db in try db.note(event, detail: detail, by: stamp) }
  }
}

extension Database {
  /// Adds a line to the journal.
  func note(_ event: JournalEntry.Event, of submission: Int? = nil, detail: String = "", by stamp: Stamp) throws {
    try run(
      """
      INSERT INTO journal (at, program, scheme, schemeVersion, submission, event, detail) VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        stamp.time, stamp.edition.program, stamp.edition.scheme, stamp.edition.schemeVersion, submission,
        event.rawValue, detail.withoutNull,
      ])
  }
}
