import GRDB

extension Ledger {
  /// Puts what the last run read of adjustments in the place of what was there.
  ///
  /// The answer is whether they differ, order included; when they do the journal says so, and when not nothing is written.
  ///
  /// - Throws: ``LedgerError``.
  @discardableResult
  package func replaceAdjustments(
    _ adjustments: [RecordedAdjustment], by stamp: Stamp
  ) throws(LedgerError) -> Bool {
    guard try self.adjustments() != adjustments else { return false }
    try write { db in
      try db.run("DELETE FROM adjustment")
      for (position, adjustment) in adjustments.enumerated() { try db.insert(adjustment, at: position) }
      try db.note(.adjustmentsChanged, detail: String(adjustments.count), by: stamp)
    }
    return true
  }

  /// Puts the files that wait now in the place of those that waited; nothing is written when they are the same.
  ///
  /// Of two that have one name, for their bytes are no text, the last is kept.
  ///
  /// - Throws: ``LedgerError``.
  package func replaceWaiting(_ files: [RecordedWait]) throws(LedgerError) {
    guard try Set(waiting()) != Set(files) || files.count != Set(files).count else { return }
    try write { db in
      try db.run("DELETE FROM waiting")
      for file in files { try db.insert(file) }
    }
  }

  /// Keeps settings, each in the place of what its key had before; those of other keys stay.
  ///
  /// - Throws: ``LedgerError``.
  package func set(_ settings: [String: String]) throws(LedgerError) {
    guard !settings.isEmpty else { return }
    try write { db in
      for (key, value) in settings {
        try db.run(
          "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
          [key, value])
      }
    }
  }
}

extension Database {
  fileprivate func insert(_ adjustment: RecordedAdjustment, at position: Int) throws {
    try run(
      """
      INSERT INTO adjustment
        (position, unit, unitText, target, layer, points, reason, author, date, round, file, sheet, cell)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        position, adjustment.unit, adjustment.unitText, adjustment.target, adjustment.layer, adjustment.points,
        adjustment.reason, adjustment.author, adjustment.date, adjustment.round, adjustment.place.file,
        adjustment.place.sheet, adjustment.place.cell,
      ])
  }

  fileprivate func insert(_ file: RecordedWait) throws {
    try run(
      "INSERT OR REPLACE INTO waiting (name, reason, detail, since, attempts, nextAttempt) VALUES (?, ?, ?, ?, ?, ?)",
      [file.name, file.reason.rawValue, file.detail, file.since, file.attempts, file.nextAttempt])
  }
}
