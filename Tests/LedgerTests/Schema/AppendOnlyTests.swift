import GRDB
import Testing

@testable import Ledger

/// What was done and what was received stays, whatever statement is tried.
@Suite struct AppendOnly {
  private let ledger: Ledger

  init() throws {
    ledger = try Ledger.taking(2)
    try ledger.note(.started, by: Sample.stamp)
  }

  static let statements = [
    "DELETE FROM journal", "DELETE FROM journal WHERE id = 3", "UPDATE journal SET detail = 'x'",
    "UPDATE journal SET id = id + 10", "UPDATE journal SET at = at WHERE id = 1",
    """
    REPLACE INTO journal (id, at, program, scheme, schemeVersion, event, detail)
    VALUES (1, 0, '', '', '', 'started', '')
    """,
    """
    INSERT INTO journal (id, at, program, scheme, schemeVersion, event, detail)
    VALUES (1, 0, '', '', '', 'started', '') ON CONFLICT DO UPDATE SET detail = 'x'
    """,
    "DELETE FROM submission", "UPDATE submission SET sha256 = sha256", "UPDATE submission SET name = 'x'",
    "UPDATE submission SET size = 0", "UPDATE submission SET modified = 0", "UPDATE submission SET received = 0",
    "UPDATE submission SET round = '9'", "UPDATE submission SET id = 9 WHERE id = 2",
    """
    REPLACE INTO submission (id, sha256, name, size, modified, received, state)
    VALUES (2, '\(Sample.digest(3))', 'x', 0, 0, 0, 'taken')
    """,
  ]

  @Test("A statement that would change it is refused, and nothing changes", arguments: statements)
  func refused(sql: String) throws {
    let (journal, submissions) = (try ledger.journal(), try ledger.submissions(ofRound: nil))
    #expect(refusal { () throws(LedgerError) in try ledger.write { try $0.execute(sql: sql) } }?.isRefused == true)
    #expect(try ledger.journal() == journal)
    #expect(try ledger.submissions(ofRound: nil) == submissions)
  }

  @Test("Numbers go on, and none is used twice") func numbers() throws {
    try ledger.note(.finished, by: Sample.stamp)
    #expect(try ledger.journal().map(\.id) == [1, 2, 3, 4])
    #expect(try ledger.take([Sample.arrival(3)], by: Sample.stamp).map(\.id) == [3])
  }
}
