import GRDB

extension Ledger {
  /// Counts a failure of a submission; one of another kind than the last begins at 1 again.
  ///
  /// The submission stays in its state. The answer is how often it has failed in this way in a row.
  ///
  /// - Throws: ``LedgerError``; ``LedgerError/unknown(submission:)``.
  @discardableResult
  package func fail(
    _ id: Int, fault: String, detail: String = "", nextAttempt: Int?, by stamp: Stamp
  ) throws(LedgerError) -> Int {
    try write { db in
      let last = try db.submission(id).failure
      let attempts = last?.fault == fault ? (last?.attempts ?? 0) + 1 : 1
      try db.run(
        "UPDATE submission SET attempts = ?, fault = ?, nextAttempt = iif(state = 'setAside', NULL, ?) WHERE id = ?",
        [attempts, fault, nextAttempt, id])
      try db.note(.failed, of: id, detail: detail.isEmpty ? fault : "\(fault): \(detail)", by: stamp)
      return attempts
    }
  }

  /// Counts a failure that all submissions of a round met that wait to be graded, as of a disk that takes no outputs.
  ///
  /// The journal says it of each once, however often it comes in a row. They stay in their state, and none is due at a time.
  ///
  /// - Throws: ``LedgerError``.
  package func failWaiting(
    ofRound round: String?, fault: String, detail: String, by stamp: Stamp
  ) throws(LedgerError) {
    try write { db in
      let others = try db.rows(
        "SELECT * FROM submission WHERE state = 'taken' AND round IS ? AND fault IS NOT ?", [round, fault],
        Submission.init)
      for other in others { try db.note(.failed, of: other.id, detail: "\(fault): \(detail)", by: stamp) }
      try db.run(
        """
        UPDATE submission SET attempts = iif(fault IS ?, attempts + 1, 1), fault = ?, nextAttempt = NULL
        WHERE state = 'taken' AND round IS ?
        """, [fault, fault, round])
    }
  }

  /// Sets a submission aside that failed: it is not tried again until ``retry(_:by:)``.
  ///
  /// Its unit, revision and findings stay what they were.
  ///
  /// - Throws: ``LedgerError``; ``LedgerError/unknown(submission:)``, ``LedgerError/refused(message:)`` for one that never
  ///   failed.
  package func setAside(_ id: Int, by stamp: Stamp) throws(LedgerError) {
    try write { db in
      let before = try db.submission(id)
      // One that was set aside before, tried again because something changed, and failed again.
      guard before.state != .setAside else { return }
      let fault = before.failure?.fault
      try db.run("UPDATE submission SET state = 'setAside', nextAttempt = NULL WHERE id = ?", [id])
      try db.note(.setAside, of: id, detail: fault ?? "", by: stamp)
    }
  }

  /// Forgets the failures of a submission; one that was set aside is to be graded again.
  ///
  /// - Throws: ``LedgerError``; ``LedgerError/unknown(submission:)``.
  package func retry(_ id: Int, by stamp: Stamp) throws(LedgerError) {
    try write { db in
      let before = try db.submission(id)
      let state = before.state == .setAside ? Submission.State.taken : before.state
      try db.run(
        "UPDATE submission SET state = ?, attempts = 0, fault = NULL, nextAttempt = NULL WHERE id = ?",
        [state.rawValue, id])
      try db.note(.retried, of: id, detail: before.failure?.fault ?? "", by: stamp)
    }
  }
}
