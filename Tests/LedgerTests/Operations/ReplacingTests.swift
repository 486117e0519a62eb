import Ledger
import Testing

@Suite struct Replacing {
  private let ledger: Ledger
  init() throws { ledger = try Ledger(inMemory: ()) }

  @Test("Adjustments are replaced as a whole, in their order, and the journal says so when they differ")
  func adjustments() throws {
    let first = [Sample.adjustment("4"), Sample.adjustment("3", unit: nil), Sample.adjustment("3", unit: nil)]
    #expect(try ledger.replaceAdjustments(first, by: Sample.stamp))
    #expect(try ledger.adjustments() == first)
    #expect(try !ledger.replaceAdjustments(first, by: Sample.stamp))
    #expect(try ledger.replaceAdjustments(first.reversed(), by: Sample.stamp))
    #expect(try ledger.adjustments() == first.reversed())
    #expect(try ledger.replaceAdjustments([], by: Sample.stamp))
    #expect(try ledger.adjustments().isEmpty)
    #expect(try ledger.journal().map(\.event) == Array(repeating: .adjustmentsChanged, count: 3))
    #expect(try ledger.journal().map(\.detail) == ["3", "3", "0"])
  }

  @Test("Files that wait are replaced as a whole, and listed by name") func waiting() throws {
    let grows = RecordedWait(name: "b", reason: .growing, since: 5)
    let refused = RecordedWait(
      name: "a", reason: .unreadable, detail: "13", since: 6, attempts: 2, nextAttempt: 90)
    try ledger.replaceWaiting([grows, refused])
    #expect(try ledger.waiting() == [refused, grows])
    try ledger.replaceWaiting([grows])
    #expect(try ledger.waiting() == [grows])
    #expect(try ledger.journal().isEmpty)
  }

  @Test("Of two files that wait under one name the last is kept: names that are no text may look alike")
  func names() throws {
    let file = RecordedWait(name: "a", reason: .growing, since: 5)
    let again = RecordedWait(name: "a", reason: .overdue, since: 5)
    try ledger.replaceWaiting([file, file])
    #expect(try ledger.waiting() == [file])
    try ledger.replaceWaiting([file, again])
    #expect(try ledger.waiting() == [again])
  }

  @Test("A setting holds what was set last") func settings() throws {
    #expect(try ledger.setting("roster") == nil)
    try ledger.set(["roster": "a", "scheme": "b"])
    try ledger.set(["roster": "", "limits": "d"])
    #expect(try ledger.setting("roster") == "")
    #expect(try ledger.settings() == ["roster": "", "scheme": "b", "limits": "d"])
  }

  @Test("A line of the journal holds when, by what, and what") func journal() throws {
    try ledger.note(.started, by: Sample.stamp(20))
    try ledger.note(.finished, "3 graded", by: Sample.stamp(10))
    let entries = try ledger.journal()
    #expect(entries.map(\.id) == [1, 2])
    #expect(entries.map(\.stamp.time) == [20, 10])
    #expect(entries.map(\.detail) == ["", "3 graded"])
    #expect(entries[1].event == .finished && entries[1].submission == nil && entries[1].stamp.edition == Sample.edition)
    #expect(try ledger.journal(since: 1).map(\.id) == [2])
    #expect(try ledger.journal(since: 0, limit: 1).map(\.id) == [1])
    #expect(try ledger.journal(since: 2).isEmpty)
  }

  @Test("The journal knows every event", arguments: JournalEntry.Event.allCases)
  func events(event: JournalEntry.Event) throws {
    try ledger.note(event, by: Sample.stamp)
    #expect(try ledger.journal().map(\.event) == [event])
  }

  @Test("A file may wait for every reason", arguments: RecordedWait.Reason.allCases)
  func reasons(reason: RecordedWait.Reason) throws {
    try ledger.replaceWaiting([.init(name: "a", reason: reason, since: 0)])
    #expect(try ledger.waiting().map(\.reason) == [reason])
  }

  @Test(
    "Findings may be of every severity and change", arguments: RecordedFinding.Severity.allCases,
    ComparedFinding.Change.allCases)
  func findings(severity: RecordedFinding.Severity, change: ComparedFinding.Change) throws {
    try ledger.take([Sample.arrival()], by: Sample.stamp)
    let finding = RecordedFinding(rule: "r", severity: severity, place: .init(), found: "", expected: "")
    try ledger.finish([Sample.graded(1, findings: [.init(finding, change)])], by: Sample.stamp)
    #expect(try ledger.findings(of: 1) == [.init(finding, change)])
  }
}
