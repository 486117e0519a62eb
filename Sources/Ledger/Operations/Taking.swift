import GRDB

extension Ledger {
  /// Takes files that arrived, in their order, to be graded.
  ///
  /// Whether their bytes came before is not looked at: what repeats what is known only with the unit.
  ///
  /// - Throws: ``LedgerError``; ``LedgerError/refused(message:)`` for an arrival that cannot be, such as one without a name.
  @discardableResult
  package func take(_ arrivals: [Arrival], by stamp: Stamp) throws(LedgerError) -> [Submission] {
    guard !arrivals.isEmpty else { return [] }
    return try write { db in
      try arrivals.map { arrival in
        try db.insert(arrival)
        let id = Int(db.lastInsertedRowID)
        try db.note(.received, of: id, detail: arrival.name, by: stamp)
        return try db.submission(id)
      }
    }
  }
}

extension Database {
  fileprivate func insert(_ arrival: Arrival) throws {
    try run(
      """
      INSERT INTO submission (sha256, name, size, modified, received, round, place, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        arrival.sha256, arrival.name, arrival.size, arrival.modified, arrival.received, arrival.round, arrival.place,
        Submission.State.taken.rawValue,
      ])
  }

  /// The submission of a number.
  func submission(_ id: Int) throws -> Submission {
    guard let found = try rows("SELECT * FROM submission WHERE id = ?", [id], Submission.init).first else {
      throw LedgerError.unknown(submission: id)
    }
    return found
  }
}
