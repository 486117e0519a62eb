import GRDB

extension Ledger {
  /// Says what many submissions came to: state, findings, what they were judged by; failures before are forgotten.
  ///
  /// Units and revisions may change hands among the submissions given. The journal gets a line each, and one for the
  /// submission that a revision takes the place of when it becomes that revision.
  ///
  /// A revision that a submission not among them has is taken from it: it is to be finished anew, with another number.
  ///
  /// - Throws: ``LedgerError``; ``LedgerError/unknown(submission:)``. Nothing is changed then.
  package func finish(_ finished: [Finished], by stamp: Stamp) throws(LedgerError) {
    guard !finished.isEmpty else { return }
    try write { db in
      let before = try finished.map { try db.submission($0.submission) }
      // A revision is of one submission only, at every moment: all are given up before any is taken.
      for item in finished { try db.run("UPDATE submission SET \(Self.givenUp) WHERE id = ?", [item.submission]) }
      for item in finished {
        try db.freeRevision(of: item)
        try db.store(item, judgedBy: stamp.edition)
      }
      for (item, before) in zip(finished, before) { try db.note(item, before: before, by: stamp) }
    }
  }

  /// Replaces what is kept of submissions for the consolidated tables, which came to the same: nothing else changes, and the
  /// journal gets no line.
  ///
  /// - Throws: ``LedgerError``; ``LedgerError/unknown(submission:)``.
  package func keep(_ records: [(id: Int, record: [UInt8])]) throws(LedgerError) {
    guard !records.isEmpty else { return }
    try write { db in
      for (id, record) in records {
        try db.run("UPDATE submission SET record = ? WHERE id = ?", [Blob(record), id])
        guard db.changesCount == 1 else { throw LedgerError.unknown(submission: id) }
      }
    }
  }

  private static let givenUp = "state = 'taken', revision = NULL, original = NULL"
}

extension Database {
  fileprivate func freeRevision(of item: Finished) throws {
    guard let revision = item.outcome.revision else { return }
    try run(
      """
      UPDATE submission SET revision = NULL, state = 'taken' WHERE unit = ? AND revision = ? AND id <> ?
        AND round IS (SELECT round FROM submission WHERE id = ?)
      """,
      [revision.unit, revision.number, item.submission, item.submission])
  }

  fileprivate func store(_ item: Finished, judgedBy edition: Edition) throws {
    try run(
      """
      UPDATE submission SET state = ?, unit = ?, revision = ?, original = ?, program = ?, scheme = ?, schemeVersion = ?,
        inputs = ?, record = ?, attempts = 0, fault = NULL, nextAttempt = NULL
      WHERE id = ?
      """,
      [
        item.outcome.state.rawValue, item.outcome.unit, item.outcome.revision?.number, item.outcome.original,
        edition.program, edition.scheme, edition.schemeVersion, item.inputs, item.record.map(Blob.init),
        item.submission,
      ])
    try run("DELETE FROM finding WHERE submission = ?", [item.submission])
    for (position, compared) in item.findings.enumerated() {
      try store(compared, of: item.submission, at: position)
    }
  }

  private func store(_ compared: ComparedFinding, of submission: Int, at position: Int) throws {
    let finding = compared.finding
    try run(
      """
      INSERT INTO finding (submission, position, rule, severity, file, sheet, cell, target, found, expected, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        submission, position, finding.rule, finding.severity.rawValue, finding.place.file, finding.place.sheet,
        finding.place.cell, finding.place.target, finding.found, finding.expected, compared.change.rawValue,
      ])
  }

  fileprivate func note(_ item: Finished, before: Submission, by stamp: Stamp) throws {
    let wasJudged = before.judgedBy != nil
    try note(item.outcome.event(wasJudged: wasJudged), of: item.submission, detail: item.detail, by: stamp)
    guard let revision = item.outcome.revision, (before.unit, before.revision) != (revision.unit, revision.number),
      let superseded = try predecessor(of: item.submission, revision)
    else { return }
    try note(.superseded, of: superseded, detail: String(item.submission), by: stamp)
  }

  /// The submission of the unit's revision before one.
  private func predecessor(of submission: Int, _ revision: Finished.Revision) throws -> Int? {
    try rows(
      """
      SELECT id FROM submission
      WHERE unit = ? AND round IS (SELECT round FROM submission WHERE id = ?) AND revision < ?
      ORDER BY revision DESC LIMIT 1
      """,
      [revision.unit, submission, revision.number]
    ) { row -> Int in try row.value("id") }.first
  }
}

extension Finished.Outcome {
  /// What the journal says of it.
  fileprivate func event(wasJudged: Bool) -> JournalEntry.Event {
    switch self {
    case .graded: wasJudged ? .regraded : .graded
    case .incomplete: wasJudged ? .regraded : .incomplete
    case .rejected: .rejected
    case .duplicate: .duplicate
    }
  }
}
