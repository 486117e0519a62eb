import GRDB

extension ComparedFinding {
  /// The finding of a row.
  init(_ row: Row) throws {
    let place = RecordedFinding.Place(
      file: try row.optional("file"), sheet: try row.optional("sheet"), cell: try row.optional("cell"),
      target: try row.optional("target"))
    self.init(
      RecordedFinding(
        rule: try row.value("rule"), severity: try row.word("severity"), place: place, found: try row.value("found"),
        expected: try row.value("expected")),
      try row.word("state"))
  }
}
