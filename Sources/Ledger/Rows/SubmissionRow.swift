import GRDB

extension Submission {
  /// The submission of a row of all columns.
  init(_ row: Row) throws {
    id = try row.value("id")
    arrival = try Arrival(row)
    state = try row.word("state")
    unit = try row.optional("unit")
    revision = try row.optional("revision")
    original = try row.optional("original")
    judgedBy = try Edition(judging: row)
    inputs = try row.optional("inputs")
    record = try row.optional("record").map { (blob: Blob) in blob.bytes }
    failure = try Failure(row)
  }
}

extension Arrival {
  fileprivate init(_ row: Row) throws {
    self.init(
      sha256: try row.value("sha256"), name: try row.value("name"), size: try row.value("size"),
      modified: try row.value("modified"), received: try row.value("received"), round: try row.optional("round"),
      place: try row.optional("place"))
  }
}

extension Edition {
  /// The edition that a submission was judged by, or `nil` when it never was.
  fileprivate init?(judging row: Row) throws {
    guard let program: String = try row.optional("program") else { return nil }
    self.init(program: program, scheme: try row.value("scheme"), schemeVersion: try row.value("schemeVersion"))
  }
}

extension Submission.Failure {
  fileprivate init?(_ row: Row) throws {
    guard let fault: String = try row.optional("fault") else { return nil }
    self.init(fault: fault, attempts: try row.value("attempts"), nextAttempt: try row.optional("nextAttempt"))
  }
}
