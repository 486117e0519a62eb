import GRDB

extension JournalEntry {
  /// The line of a row.
  init(_ row: Row) throws {
    id = try row.value("id")
    stamp = Stamp(
      time: try row.value("at"),
      edition: Edition(
        program: try row.value("program"), scheme: try row.value("scheme"),
        schemeVersion: try row.value("schemeVersion")))
    event = try row.word("event")
    submission = try row.optional("submission")
    detail = try row.value("detail")
  }
}

extension RecordedAdjustment {
  /// The adjustment of a row.
  init(_ row: Row) throws {
    self.init(
      unit: try row.optional("unit"), unitText: try row.value("unitText"), target: try row.value("target"),
      layer: try row.value("layer"), points: try row.value("points"), reason: try row.optional("reason"),
      author: try row.optional("author"), date: try row.optional("date"), round: try row.optional("round"),
      place: Place(file: try row.value("file"), sheet: try row.optional("sheet"), cell: try row.value("cell")))
  }
}

extension RecordedWait {
  /// The file of a row.
  init(_ row: Row) throws {
    self.init(
      name: try row.value("name"), reason: try row.word("reason"), detail: try row.optional("detail"),
      since: try row.value("since"), attempts: try row.value("attempts"), nextAttempt: try row.optional("nextAttempt"))
  }
}
