import GRDB
import Synchronization
import Testing

@testable import Ledger

@Suite struct Queries {
  /// Two rounds: of "a" revisions 1 to 3, the last set aside; of "b" one that is incomplete; and what counts for none.
  private let ledger: Ledger

  init() throws {
    ledger = try Ledger.taking(6, round: "1")
    try ledger.take([Sample.arrival(1), Sample.arrival(9, name: "Xã 1.xlsx", round: "2")], by: Sample.stamp)
    try ledger.finish(
      [
        Sample.graded(1, "a", 1), Sample.graded(2, "a", 2), Sample.graded(4, "a", 3),
        .init(submission: 3, outcome: .incomplete(.init(unit: "b", number: 1)), inputs: ""),
        .init(submission: 5, outcome: .duplicate(of: 1, unit: "a"), inputs: ""),
        Sample.graded(8, "a", 1),
      ], by: Sample.stamp)
    try ledger.fail(4, fault: "x", nextAttempt: nil, by: Sample.stamp)
    try ledger.setAside(4, by: Sample.stamp)
  }

  @Test("The history of a unit is of one round, in the order of arrival, with its duplicates") func history() throws {
    #expect(try ledger.history(of: "a", round: "1").map(\.id) == [1, 2, 4, 5])
    #expect(try ledger.history(of: "a", round: "2").map(\.id) == [8])
    #expect(try ledger.history(of: "a", round: nil).isEmpty)
  }

  @Test("Submissions are found by round") func found() throws {
    #expect(try ledger.submissions(ofRound: "1").map(\.id) == Array(1...6))
    #expect(try ledger.submissions(ofRound: nil).map(\.id) == [7])
    #expect(try ledger.submissions(ofRound: "none").isEmpty)
  }

  @Test("What is not known is said, or is nothing") func unknown() throws {
    #expect(throws: LedgerError.unknown(submission: 9)) { try ledger.submission(9) }
    #expect(try ledger.findings(of: 9).isEmpty)
    #expect(try ledger.journal(of: 9).isEmpty)
  }

  /// A question to a ledger, by name.
  struct Question: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let ask: @Sendable (Ledger) throws -> Void
  }

  static let questions: [Question] = [
    .init(testDescription: "submission") { _ = try $0.submission(1) },
    .init(testDescription: "ofRound") { _ = try $0.submissions(ofRound: "1") },
    .init(testDescription: "unplaced") { _ = try $0.unplaced() },
    .init(testDescription: "nextAttempt") { _ = try $0.nextAttempt(ofRound: nil) },
    .init(testDescription: "history") { _ = try $0.history(of: "a", round: "1") },
    .init(testDescription: "findings") { _ = try $0.findings(of: 1) },
    .init(testDescription: "journal since") { _ = try $0.journal(since: 1) },
    .init(testDescription: "journal of") { _ = try $0.journal(of: 1) },
    .init(testDescription: "finish") { try $0.finish([Sample.graded(6, "c")], by: Sample.stamp) },
  ]

  @Test("No question looks at every row of a table", arguments: questions) func plans(question: Question) throws {
    let steps = try self.steps(of: question)
    #expect(!steps.isEmpty)
    for step in steps { #expect(!step.hasPrefix("SCAN") || step.contains("INDEX"), "\(steps)") }
  }

  @Test("Every index is of use to some question, but for those that a constraint needs") func indexes() throws {
    let steps = try Self.questions.flatMap { try self.steps(of: $0) }
    let indexes = try ledger.read { db in
      try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    }
    let unused = indexes.filter { index in !steps.contains { $0.contains(" " + index) } }
    #expect(unused.sorted() == ["submissionRevision"])
  }

  /// The steps in which SQLite runs all that a question asks.
  private func steps(of question: Question) throws -> [String] {
    let statements = Traced()
    try ledger.read { db in db.trace { event in statements.add(event.description) } }
    try question.ask(ledger)
    try ledger.read { db in db.trace(options: []) }
    let asked = statements.all.filter { ["SELECT", "UPDATE", "DELETE"].contains($0.prefix(6)) }
    return try asked.flatMap { try plan(of: $0) }
  }

  @Test("The look at plans sees a search through all rows") func scan() throws {
    #expect(try plan(of: "SELECT * FROM submission WHERE size = ?") == ["SCAN submission"])
  }

  /// The steps in which SQLite would run a statement, whatever its arguments.
  private func plan(of sql: String) throws -> [String] {
    try ledger.read { db in
      let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
      statement.setUncheckedArguments([])
      return try Row.fetchAll(statement).map { $0["detail"] }
    }
  }

  /// The statements that were run.
  private final class Traced: Sendable {
    private let statements = Mutex<[String]>([])
    var all: [String] { statements.withLock { $0 } }
    func add(_ statement: String) { statements.withLock { $0.append(statement) } }
  }
}
