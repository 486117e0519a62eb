import Testing

@testable import Ledger

@Suite struct Failing {
  @Test("Failures of one kind are counted in a row, and another begins at 1") func counted() throws {
    let ledger = try Ledger.taking(2)
    let faults = ["a", "a", "a", "b", "a"]
    let counts = try faults.map { try ledger.fail(1, fault: $0, nextAttempt: 50, by: Sample.stamp) }
    #expect(counts == [1, 2, 3, 1, 1])
    #expect(try ledger.submission(1).failure == .some(.init(fault: "a", attempts: 1, nextAttempt: 50)))
    #expect(try ledger.submission(1).state == .taken)
    #expect(try ledger.submission(2).failure == nil)
    #expect(try ledger.events(since: 2) == Array(repeating: "failed 1", count: 5))
  }

  @Test("What all that wait have met is counted for each, and said once") func waiting() throws {
    let ledger = try Ledger.taking(3)
    try ledger.finish([Sample.graded(2)], by: Sample.stamp)
    try ledger.fail(3, fault: "other", nextAttempt: 5, by: Sample.stamp)
    for _ in 1...2 { try ledger.failWaiting(ofRound: nil, fault: "out", detail: "full", by: Sample.stamp) }
    try ledger.failWaiting(ofRound: "another", fault: "b", detail: "", by: Sample.stamp)
    let expected = Submission.Failure(fault: "out", attempts: 2, nextAttempt: nil)
    #expect(try ledger.submission(1).failure == expected && ledger.submission(3).failure == expected)
    #expect(try ledger.submission(2).failure == nil && ledger.submission(1).state == .taken)
    #expect(try ledger.journal(of: 1).map(\.detail).last == "out: full" && ledger.journal(of: 1).count == 2)
  }

  @Test("The journal says which failure it was, and what else is known") func detail() throws {
    let ledger = try Ledger.taking(1)
    try ledger.fail(1, fault: "worker.killed", nextAttempt: nil, by: Sample.stamp)
    try ledger.fail(1, fault: "worker.killed", detail: "signal 9", nextAttempt: nil, by: Sample.stamp)
    #expect(try ledger.journal(of: 1).map(\.detail).dropFirst() == ["worker.killed", "worker.killed: signal 9"])
  }

  @Test("A submission that came through after all has no failures") func cleared() throws {
    let ledger = try Ledger.taking(1)
    try ledger.fail(1, fault: "a", nextAttempt: 5, by: Sample.stamp)
    try ledger.finish([Sample.graded(1)], by: Sample.stamp)
    #expect(try ledger.submission(1).failure == nil)
    #expect(try ledger.fail(1, fault: "a", nextAttempt: nil, by: Sample.stamp) == 1)
    #expect(try ledger.submission(1).state == .graded)
  }

  @Test("What is set aside is not due, keeps what was found, and can be tried again") func setAside() throws {
    let ledger = try Ledger.taking(1)
    try ledger.finish([Sample.graded(1, findings: [.init(Sample.finding(), .new)])], by: Sample.stamp)
    for _ in 1...3 { try ledger.fail(1, fault: "a", nextAttempt: 5, by: Sample.stamp) }
    try ledger.setAside(1, by: Sample.stamp)
    let aside = try ledger.submission(1)
    #expect(aside.state == .setAside && aside.unit == "u1" && aside.revision == 1)
    #expect(aside.failure == .some(.init(fault: "a", attempts: 3, nextAttempt: nil)))
    #expect(try ledger.nextAttempt(ofRound: nil) == nil)
    #expect(try ledger.findings(of: 1).count == 1)
    try ledger.retry(1, by: Sample.stamp)
    #expect(try ledger.submission(1).state == .taken)
    #expect(try ledger.submission(1).failure == nil)
    try ledger.finish([Sample.graded(1)], by: Sample.stamp)
    let events = ["graded 1", "failed 1", "failed 1", "failed 1", "setAside 1", "retried 1", "regraded 1"]
    #expect(try ledger.events(since: 1) == events)
  }

  @Test("What was not set aside keeps its state when it is tried again") func retried() throws {
    let ledger = try Ledger.taking(1)
    try ledger.finish([Sample.graded(1)], by: Sample.stamp)
    try ledger.fail(1, fault: "a", nextAttempt: 5, by: Sample.stamp)
    try ledger.retry(1, by: Sample.stamp)
    #expect(try ledger.submission(1).state == .graded)
    #expect(try ledger.nextAttempt(ofRound: nil) == nil)
  }

  @Test("What never failed cannot be set aside") func neverFailed() throws {
    let ledger = try Ledger.taking(1)
    var error: LedgerError?
    do throws(LedgerError) { try ledger.setAside(1, by: Sample.stamp) } catch let thrown { error = thrown }
    guard case .refused = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(try ledger.submission(1).state == .taken)
  }

  @Test("A submission that is not known neither fails nor is set aside nor retried") func unknown() throws {
    let ledger = try Ledger.taking(1)
    let error = LedgerError.unknown(submission: 2)
    #expect(throws: error) { try ledger.fail(2, fault: "a", nextAttempt: nil, by: Sample.stamp) }
    #expect(throws: error) { try ledger.setAside(2, by: Sample.stamp) }
    #expect(throws: error) { try ledger.retry(2, by: Sample.stamp) }
    #expect(try ledger.journal().count == 1)
  }

  @Test("The next attempt is the earliest of all") func nextAttempt() throws {
    let ledger = try Ledger.taking(4)
    for (id, time) in [(1, 30), (2, 10), (3, 20)] {
      try ledger.fail(id, fault: "a", nextAttempt: time, by: Sample.stamp)
    }
    #expect(try ledger.nextAttempt(ofRound: nil) == 10)
    try ledger.finish([Sample.graded(2)], by: Sample.stamp)
    #expect(try ledger.nextAttempt(ofRound: nil) == 20)
  }
}
