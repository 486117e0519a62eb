import Ledger
import Testing

@Suite struct Taking {
  @Test("Submissions are numbered from 1 in the order of arrival, and are to be graded") func numbered() throws {
    let ledger = try Ledger(inMemory: ())
    let first = try ledger.take([Sample.arrival(7), Sample.arrival(3, round: "1", place: "0002/a")], by: Sample.stamp)
    let second = try ledger.take([Sample.arrival(7)], by: Sample.stamp)
    #expect((first + second).map(\.id) == [1, 2, 3])
    #expect(first[1].arrival == Sample.arrival(3, round: "1", place: "0002/a"))
    #expect(first[0].state == .taken)
    #expect(first[0].unit == nil && first[0].revision == nil && first[0].original == nil)
    #expect(first[0].judgedBy == nil && first[0].inputs == nil && first[0].record == nil && first[0].failure == nil)
    #expect(try ledger.submission(2) == first[1])
    #expect(try ledger.events() == ["received 1", "received 2", "received 3"])
  }

  @Test("Of arrivals one of which cannot be, none is taken") func whole() throws {
    let ledger = try Ledger(inMemory: ())
    var error: LedgerError?
    do throws(LedgerError) {
      try ledger.take([Sample.arrival(1), Sample.arrival(2, name: "")], by: Sample.stamp)
    } catch let thrown { error = thrown }
    guard case .refused = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(try ledger.submissions(ofRound: nil).isEmpty)
    #expect(try ledger.journal().isEmpty)
  }

  @Test("Nothing taken writes nothing") func none() throws {
    let ledger = try Ledger(inMemory: ())
    #expect(try ledger.take([], by: Sample.stamp).isEmpty)
    #expect(try ledger.journal().isEmpty)
  }

  @Test(
    "A name and round are kept as they are",
    arguments: ["a b.xlsx", "a\nb.xlsx", "it's \"x\".xlsx", "%s?#.xlsx", "🏠", "Xa\u{303}.xlsx", "Xã.xlsx"])
  func names(name: String) throws {
    let ledger = try Ledger(inMemory: ())
    try ledger.take([Sample.arrival(name: name, round: name)], by: Sample.stamp)
    let kept = try ledger.submissions(ofRound: name).first?.arrival.name
    #expect(kept.map { Array($0.utf8) } == Array(name.utf8))
  }

  @Test("Operations of many threads wait for each other") func concurrent() async throws {
    let ledger = try Ledger(inMemory: ())
    try await withThrowingTaskGroup { group in
      for number in 1...8 {
        group.addTask { for _ in 1...20 { try ledger.take([Sample.arrival(number)], by: Sample.stamp) } }
      }
      try await group.waitForAll()
    }
    #expect(try ledger.submissions(ofRound: nil).map(\.id) == Array(1...160))
    #expect(try ledger.submissions(ofRound: nil).count { $0.arrival.sha256 == Sample.digest(8) } == 20)
  }
}

@Suite struct Placing {
  @Test("An original's place is where it was said to be last") func places() throws {
    let ledger = try Ledger.taking(3)
    try ledger.place([(2, "0002/a.xlsx"), (1, "0001/b.xlsx")], by: Sample.stamp)
    #expect(try ledger.unplaced().map(\.id) == [3])
    try ledger.place(2, at: nil, by: Sample.stamp)
    #expect(try ledger.unplaced().map(\.id) == [2, 3])
    #expect(try ledger.submission(1).arrival.place == "0001/b.xlsx")
    #expect(try ledger.events(since: 3) == ["archived 2", "archived 1", "returned 2"])
  }

  @Test("Of places one of which is of no submission, none is changed") func unknown() throws {
    let ledger = try Ledger.taking(1)
    #expect(throws: LedgerError.unknown(submission: 2)) {
      try ledger.place([(1, "a"), (2, "b")], by: Sample.stamp)
    }
    #expect(try ledger.unplaced().map(\.id) == [1])
    #expect(try ledger.events(since: 1).isEmpty)
  }
}
