import Ledger

/// Things that a ledger is given in tests.
enum Sample {
  static let edition = Edition(program: "1.0", scheme: "hanoi-2017", schemeVersion: "abc")
  static let stamp = Stamp(time: 1_700_000_000_000, edition: edition)

  static func stamp(_ time: Int) -> Stamp { Stamp(time: time, edition: edition) }

  /// The digest of the bytes that stand for a number.
  static func digest(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 64 - digits.count) + digits
  }

  static func arrival(_ number: Int = 1, name: String? = nil, round: String? = nil, place: String? = nil) -> Arrival {
    Arrival(
      sha256: digest(number), name: name ?? "Xã \(number).xlsx", size: 1000 + number, modified: 7_000_000_000 + number,
      received: 9_000 + number, round: round, place: place)
  }

  static func finding(
    _ rule: String = "score.above-max", cell: String? = "D14", target: String? = nil, found: String = "6",
    sheet: String? = "Sheet1", file: String? = nil
  ) -> RecordedFinding {
    RecordedFinding(
      rule: rule, severity: .error, place: .init(file: file, sheet: sheet, cell: cell, target: target), found: found,
      expected: "5")
  }

  static func graded(
    _ id: Int, _ unit: String = "u1", _ number: Int = 1, findings: [ComparedFinding] = [], detail: String = ""
  ) -> Finished {
    Finished(
      submission: id, outcome: .graded(.init(unit: unit, number: number)), inputs: "i\(id)", record: [1, 0, 2],
      findings: findings, detail: detail)
  }

  static func adjustment(_ points: String, unit: String? = "u1") -> RecordedAdjustment {
    RecordedAdjustment(
      unit: unit, unitText: "Xã Một", target: "3a", layer: "inspected", points: points, reason: "Thiếu hồ sơ",
      author: nil,
      date: "1/7/2026", round: nil, place: .init(file: "a.csv", sheet: nil, cell: "D2"))
  }
}

extension Ledger {
  /// A ledger without a file that has taken so many submissions.
  static func taking(_ count: Int, round: String? = nil) throws -> Ledger {
    let ledger = try Ledger(inMemory: ())
    try ledger.take((1...count).map { Sample.arrival($0, round: round) }, by: Sample.stamp)
    return ledger
  }

  /// What the journal holds, as event and submission.
  func events(since id: Int = 0) throws -> [String] {
    try journal(since: id).map { entry in entry.event.rawValue + (entry.submission.map { " \($0)" } ?? "") }
  }
}
