import GRDB
import Testing

@testable import Ledger

/// What the tables themselves refuse, whoever writes in them.
@Suite struct Constraints {
  /// A row of a table as columns and SQL literals, and those that are set otherwise.
  struct Refused: Sendable, CustomTestStringConvertible {
    let table: String
    let columns: [String: String]
    var testDescription: String {
      table + ": " + columns.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: ", ")
    }

    init(_ table: String, _ columns: [String: String]) {
      self.table = table
      self.columns = columns
    }
  }

  static let good: [String: [String: String]] = [
    "submission": [
      "sha256": "'\(Sample.digest(1))'", "name": "'a'", "size": "0", "modified": "-1", "received": "-1",
      "state": "'taken'",
    ],
    "finding": [
      "submission": "1", "position": "0", "rule": "'r'", "severity": "'error'", "found": "''", "expected": "''",
      "state": "'new'",
    ],
    "adjustment": [
      "position": "0", "unitText": "''", "target": "''", "layer": "'agreed'", "points": "'1'", "file": "'a'",
      "cell": "''",
    ],
    "waiting": ["name": "'a'", "reason": "'growing'", "since": "0", "attempts": "0"],
    "setting": ["key": "'a'", "value": "''"],
    "journal": [
      "at": "0", "program": "''", "scheme": "''", "schemeVersion": "''", "event": "'started'", "detail": "''",
    ],
  ]

  private static let judged = ["program": "''", "scheme": "''", "schemeVersion": "''", "inputs": "''"]
  private static let graded = judged.merging(["state": "'graded'", "unit": "'u'", "revision": "1"]) { $1 }
  private static let failed = ["attempts": "1", "fault": "'f'"]

  /// Rows with more columns that can be: what a refusal below differs from.
  static let accepted: [Refused] =
    good.keys.sorted().map { Refused($0, [:]) } + [
      Refused("submission", graded), Refused("submission", failed),
      Refused("submission", failed.merging(["nextAttempt": "0"]) { $1 }),
      Refused("submission", failed.merging(["state": "'setAside'"]) { $1 }),
      Refused("submission", judged.merging(["state": "'duplicate'", "original": "1"]) { $1 }),
      Refused("submission", judged.merging(["state": "'rejected'"]) { $1 }),
    ]

  private static let badSubmissions: [[String: String]] = [
    ["id": "0"], ["id": "1"], ["sha256": "NULL"], ["sha256": "'abc'"],
    ["sha256": "'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'"],
    ["sha256": "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'"],
    ["name": "''"], ["name": "NULL"], ["size": "-1"], ["size": "'x'"], ["modified": "NULL"], ["received": "NULL"],
    ["place": "''"], ["round": "''"], ["state": "'done'"], ["state": "NULL"], ["unit": "''"],
    ["unit": "'u'", "revision": "0"], ["revision": "1"], ["original": "1", "revision": "1", "unit": "'u'"],
    ["original": "99"], ["id": "5", "original": "5"], ["attempts": "-1"], ["attempts": "1"], ["fault": "'f'"],
    ["nextAttempt": "1"], ["state": "'setAside'"], ["program": "'1'"], ["scheme": "'1'"], ["schemeVersion": "'1'"],
    ["state": "'rejected'"],
  ]

  private static let badJudgements: [[String: String]] = [
    judged.merging(["state": "'duplicate'"]) { $1 },
    failed.merging(["state": "'setAside'", "nextAttempt": "1"]) { $1 },
    graded.merging(["revision": "NULL"]) { $1 },
    graded.merging(["unit": "NULL"]) { $1 },
    graded.merging(["inputs": "NULL"]) { $1 },
    graded.merging(["program": "NULL", "scheme": "NULL", "schemeVersion": "NULL"]) { $1 },
    graded.merging(["state": "'incomplete'", "revision": "NULL"]) { $1 },
  ]

  private static let badOthers: [String: [[String: String]]] = [
    "finding": [
      ["submission": "99"], ["submission": "NULL"], ["position": "-1"], ["rule": "''"], ["severity": "'fatal'"],
      ["found": "NULL"], ["expected": "NULL"], ["state": "'old'"],
    ],
    "adjustment": [["position": "-1"], ["layer": "''"], ["points": "NULL"], ["file": "''"], ["unitText": "NULL"]],
    "waiting": [["name": "''"], ["reason": "'bored'"], ["since": "NULL"], ["attempts": "-1"]],
    "setting": [["key": "''"], ["key": "NULL"], ["value": "NULL"]],
    "journal": [
      ["id": "0"], ["id": "1"], ["at": "NULL"], ["at": "'noon'"], ["program": "NULL"], ["submission": "99"],
      ["event": "'slept'"], ["detail": "NULL"],
    ],
  ]

  static let refused: [Refused] =
    (badSubmissions + badJudgements).map { Refused("submission", $0) }
    + badOthers.sorted { $0.key < $1.key }.flatMap { table, rows in rows.map { Refused(table, $0) } }

  private let ledger: Ledger

  init() throws { ledger = try Ledger.taking(1) }

  private func insert(_ row: Refused) -> LedgerError? {
    let columns = (Self.good[row.table] ?? [:]).merging(row.columns) { $1 }.sorted { $0.key < $1.key }
    let sql = """
      INSERT INTO \(row.table) (\(columns.map(\.key).joined(separator: ", ")))
      VALUES (\(columns.map(\.value).joined(separator: ", ")))
      """
    return refusal { () throws(LedgerError) in try ledger.write { db in try db.execute(sql: sql) } }
  }

  @Test("A row that can be is taken", arguments: accepted) func accepts(row: Refused) {
    #expect(insert(row) == nil)
  }

  @Test("A row that cannot be is refused", arguments: refused) func refuses(row: Refused) {
    #expect(insert(row)?.isRefused == true)
  }

  @Test("A revision is of one submission of a unit and round, with a round or without", arguments: ["NULL", "'1'"])
  func revisions(round: String) {
    let row = Self.graded.merging(["round": round]) { $1 }
    #expect(insert(Refused("submission", row)) == nil)
    #expect(insert(Refused("submission", row))?.isRefused == true)
    #expect(insert(Refused("submission", row.merging(["revision": "2"]) { $1 })) == nil)
    #expect(insert(Refused("submission", row.merging(["round": "'2'"]) { $1 })) == nil)
    #expect(insert(Refused("submission", row.merging(["unit": "'v'"]) { $1 })) == nil)
  }

  @Test("The tables know every state", arguments: Submission.State.allCases) func states(state: Submission.State) {
    let row = Self.judged.merging(Self.failed) { $1 }.merging(
      ["state": "'\(state.rawValue)'", "unit": "'u'"]
    ) { $1 }
    let more: [String: String] =
      switch state {
      case .graded, .incomplete: ["revision": "1"]
      case .duplicate: ["original": "1"]
      case .taken, .rejected, .setAside: [:]
      }
    #expect(insert(Refused("submission", row.merging(more) { $1 })) == nil)
  }
}
