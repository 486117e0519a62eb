import Ledger
import Testing

@Suite struct Finishing {
  @Test("A graded submission holds its unit, revision, inputs, record and by what it was judged") func graded() throws {
    let ledger = try Ledger.taking(1)
    try ledger.finish([Sample.graded(1)], by: Sample.stamp)
    let submission = try ledger.submission(1)
    #expect(submission.state == .graded)
    #expect(submission.unit == "u1" && submission.revision == 1 && submission.original == nil)
    #expect(submission.inputs == "i1" && submission.record == [1, 0, 2])
    #expect(submission.judgedBy == Sample.edition)
    #expect(try ledger.events(since: 1) == ["graded 1"])
  }

  @Test("Every outcome leaves its state and what belongs to it") func outcomes() throws {
    let ledger = try Ledger.taking(5)
    let outcomes: [Finished.Outcome] = [
      .graded(.init(unit: "a", number: 1)), .incomplete(.init(unit: "b", number: 1)), .rejected(unit: "c"),
      .rejected(unit: nil), .duplicate(of: 1, unit: "a"),
    ]
    try ledger.finish(
      outcomes.enumerated().map { .init(submission: $0 + 1, outcome: $1, inputs: "") }, by: Sample.stamp)
    let submissions = try ledger.submissions(ofRound: nil)
    #expect(submissions.map(\.state) == [.graded, .incomplete, .rejected, .rejected, .duplicate])
    #expect(submissions.map(\.unit) == ["a", "b", "c", nil, "a"])
    #expect(submissions.map(\.revision) == [1, 1, nil, nil, nil])
    #expect(submissions.map(\.original) == [nil, nil, nil, nil, 1])
    #expect(submissions.allSatisfy { $0.record == nil })
    let events = ["graded 1", "incomplete 2", "rejected 3", "rejected 4", "duplicate 5"]
    #expect(try ledger.events(since: 5) == events)
  }

  @Test("An empty record is not none") func emptyRecord() throws {
    let ledger = try Ledger.taking(1)
    try ledger.finish([.init(submission: 1, outcome: .rejected(unit: nil), inputs: "", record: [])], by: Sample.stamp)
    #expect(try ledger.submission(1).record == [])
  }

  @Test("What was judged before is graded again, and the journal says why") func regraded() throws {
    let ledger = try Ledger.taking(1)
    let later = Stamp(time: 5, edition: .init(program: "2", scheme: "s", schemeVersion: "v"))
    try ledger.finish([Sample.graded(1, findings: [.init(Sample.finding(), .new)])], by: Sample.stamp)
    try ledger.finish([Sample.graded(1, detail: "adjustments")], by: later)
    #expect(try ledger.submission(1).judgedBy == later.edition)
    #expect(try ledger.findings(of: 1).isEmpty)
    let last = try ledger.journal(since: 2)
    #expect(last.map(\.event) == [.regraded])
    #expect(last.first?.detail == "adjustments" && last.first?.stamp == later)
  }

  @Test("A revision takes the place of the one before it, once, and of its own round only") func superseded() throws {
    let ledger = try Ledger.taking(3)
    let other = try ledger.take([Sample.arrival(4, round: "2")], by: Sample.stamp)[0].id
    try ledger.finish([Sample.graded(1, "u", 1), Sample.graded(2, "u", 2)], by: Sample.stamp)
    #expect(try ledger.events(since: 4) == ["graded 1", "graded 2", "superseded 1"])
    #expect(try ledger.journal(since: 6).first?.detail == "2")
    try ledger.finish([Sample.graded(2, "u", 2)], by: Sample.stamp)
    try ledger.finish([Sample.graded(other, "u", 5)], by: Sample.stamp)
    try ledger.finish([Sample.graded(3, "u", 3)], by: Sample.stamp)
    #expect(try ledger.events(since: 7) == ["regraded 2", "graded 4", "graded 3", "superseded 2"])
  }

  @Test("Revisions may change hands among those finished together; one taken from another leaves that to be finished")
  func exchanged() throws {
    let ledger = try Ledger.taking(3)
    try ledger.finish([Sample.graded(1, "u", 1), Sample.graded(2, "u", 2)], by: Sample.stamp)
    try ledger.finish([Sample.graded(1, "u", 2), Sample.graded(2, "u", 1)], by: Sample.stamp)
    #expect(try ledger.history(of: "u", round: nil).map(\.revision) == [2, 1])
    try ledger.finish([Sample.graded(3, "u", 2)], by: Sample.stamp)
    #expect(try ledger.history(of: "u", round: nil).map(\.revision) == [nil, 1, 2])
    #expect(try ledger.submission(1).state == .taken)
  }

  @Test("The same revision of another unit or round is another") func otherRounds() throws {
    let ledger = try Ledger.taking(2)
    try ledger.take([Sample.arrival(3, round: "1"), Sample.arrival(4, round: "2")], by: Sample.stamp)
    try ledger.finish(
      [Sample.graded(1, "a"), Sample.graded(2, "b"), Sample.graded(3, "a"), Sample.graded(4, "a")], by: Sample.stamp)
    #expect(try (1...4).allSatisfy { try ledger.submission($0).state == .graded })
  }

  @Test("Of submissions one of which is not known, none is finished") func unknown() throws {
    let ledger = try Ledger.taking(1)
    #expect(throws: LedgerError.unknown(submission: 2)) {
      try ledger.finish([Sample.graded(1), Sample.graded(2, "b")], by: Sample.stamp)
    }
    #expect(try ledger.submission(1).state == .taken)
  }

  @Test("Findings come back as they were given, in order") func findings() throws {
    let ledger = try Ledger.taking(2)
    let bare = RecordedFinding(rule: "file.macro", severity: .info, place: .init(), found: "", expected: "")
    let full = RecordedFinding(
      rule: "adjustment.conflict", severity: .warning,
      place: .init(file: "a.xlsx", sheet: "S", cell: "A1", target: "3a"),
      found: "x\0y'\"\u{FFFF}", expected: "=1+1")
    let findings: [ComparedFinding] = [.init(full, .remains), .init(bare, .new), .init(full, .resolved)]
    try ledger.finish(
      [Sample.graded(1, "a", findings: findings), Sample.graded(2, "b", findings: [.init(bare, .new)])],
      by: Sample.stamp)
    #expect(try ledger.findings(of: 1) == findings)
    #expect(try ledger.findings(of: 2).count == 1)
    #expect(full.found == "x\u{2400}y'\"\u{FFFF}")
  }

  @Test("Thousands of submissions with hundreds of findings are finished at once") func many() throws {
    let ledger = try Ledger.taking(1000)
    let findings = (1...100).map { ComparedFinding(Sample.finding(cell: "D\($0)"), .new) }
    try ledger.finish((1...1000).map { Sample.graded($0, "u\($0)", findings: findings) }, by: Sample.stamp)
    #expect(try ledger.findings(of: 1000) == findings)
    #expect(try ledger.submissions(ofRound: nil).count { $0.state == .graded } == 1000)
  }
}
