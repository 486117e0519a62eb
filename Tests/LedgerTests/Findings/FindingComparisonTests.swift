import Ledger
import TestSupport
import Testing

@Suite struct FindingComparisons {
  typealias Lists = (current: [RecordedFinding], previous: [RecordedFinding])

  private static let scored = Sample.finding("score.above-max", cell: "D14", target: "3a", found: "6")
  private static let text = Sample.finding("text.not-nfc", cell: "B5", found: "Xa\u{303}")
  private static let whole = Sample.finding("unit.missing", cell: nil, found: "", sheet: nil)

  private static func scored(
    _ rule: String = "score.above-max", _ cell: String = "D14", _ target: String = "3a", _ found: String = "6",
    sheet: String = "Sheet1", file: String? = nil
  ) -> RecordedFinding { Sample.finding(rule, cell: cell, target: target, found: found, sheet: sheet, file: file) }

  /// What becomes of the current findings, and then of those of the previous revision that are resolved.
  static let cases: [Case<Lists, [ComparedFinding.Change]>] = [
    .init("nothing before, nothing now", ([], []), []),
    .init("nothing before", ([scored, text], []), [.new, .new]),
    .init("nothing now", ([], [scored, text]), [.resolved, .resolved]),
    .init("the same", ([scored, text, whole], [whole, text, scored]), [.remains, .remains, .remains]),
    .init("another value in the same cell", ([scored("score.above-max", "D14", "3a", "7")], [scored]), [.remains]),
    .init("its row moved", ([scored("score.above-max", "D15")], [scored]), [.remains]),
    .init("its row moved and its value changed", ([scored("score.above-max", "D15", "3a", "9")], [scored]), [.remains]),
    .init("its sheet was renamed", ([scored(sheet: "Bảng")], [scored]), [.remains]),
    .init("another rule at the same cell", ([scored("score.negative")], [scored]), [.new, .resolved]),
    .init("another target at the same cell", ([scored("score.above-max", "D14", "3b")], [scored]), [.new, .resolved]),
    .init("another file", ([scored(file: "a.csv")], [scored]), [.new, .resolved]),
    .init("text that moved", ([Sample.finding("text.not-nfc", cell: "B9", found: "Xa\u{303}")], [text]), [.remains]),
    .init(
      "another text elsewhere", ([Sample.finding("text.not-nfc", cell: "B9", found: "Ba\u{303}")], [text]),
      [.new, .resolved]),
    .init(
      "empty text elsewhere",
      ([Sample.finding("row.hidden", cell: "A2", found: "")], [Sample.finding("row.hidden", cell: "A3", found: "")]),
      [.new, .resolved]),
    .init(
      "about a target now, and about none before",
      ([scored("r", "A1", "3a", "x")], [Sample.finding("r", cell: "A1", found: "x")]), [.new, .resolved]),
    .init("twice now, once before", ([scored, scored], [scored]), [.remains, .new]),
    .init("once now, twice before", ([scored], [scored, scored]), [.remains, .resolved]),
    .init(
      "the surest pair first: the one that stayed remains, the one elsewhere is new",
      ([scored("r", "D9"), scored("r", "D14")], [scored("r", "D14")]), [.new, .remains]),
    .init(
      "two of one target, both moved, one mended",
      ([scored("r", "D20")], [scored("r", "D14"), scored("r", "D15")]), [.remains, .resolved]),
    .init(
      "other severity and remedy",
      (
        [RecordedFinding(rule: "r", severity: .info, place: .init(cell: "A1"), found: "", expected: "1")],
        [RecordedFinding(rule: "r", severity: .error, place: .init(cell: "A1"), found: "", expected: "2")]
      ), [.remains]),
  ]

  @Test("Each finding is new, remains or is resolved", arguments: cases)
  func changes(example: Case<Lists, [ComparedFinding.Change]>) {
    let compared = FindingComparison.compare(example.given.current, with: example.given.previous)
    #expect(compared.map(\.change) == example.expected)
  }

  @Test("The current findings come in their order, then the resolved ones as they were") func order() {
    let previous = [Self.whole, Self.text, Self.scored]
    let current = [Self.scored("score.above-max", "D15", "3a", "8"), Self.scored("score.negative")]
    let compared = FindingComparison.compare(current, with: previous)
    #expect(compared.map(\.finding) == current + [Self.whole, Self.text])
    #expect(compared.map(\.change) == [.remains, .new, .resolved, .resolved])
  }

  @Test("Of two that could be the same, the first remains and the second is resolved") func first() {
    let previous = [Self.scored("r", "D14"), Self.scored("r", "D15")]
    let compared = FindingComparison.compare([Self.scored("r", "D20")], with: previous)
    #expect(compared == [.init(Self.scored("r", "D20"), .remains), .init(previous[1], .resolved)])
  }

  @Test("Every finding is in exactly one place, whatever the lists") func multiset() {
    var numbers = SystemRandomNumberGenerator()
    let pool = ["A1", "A2"].flatMap { cell in
      [nil, "3a"].flatMap { target in ["", "x"].map { Sample.finding("r", cell: cell, target: target, found: $0) } }
    }
    for _ in 1...300 {
      let draw = {
        (0..<Int.random(in: 0...9, using: &numbers)).compactMap { _ in pool.randomElement(using: &numbers) }
      }
      let (current, previous) = (draw(), draw())
      let compared = FindingComparison.compare(current, with: previous)
      let count = { (change: ComparedFinding.Change) in compared.count { $0.change == change } }
      #expect(compared.standing == current)
      #expect(count(.remains) + count(.resolved) == previous.count)
      let back = FindingComparison.compare(previous, with: current)
      #expect(back.count { $0.change == .remains } == count(.remains), "\(current) \(previous)")
    }
  }

  @Test("Lists of thousands are compared") func many() {
    let findings = (1...5000).map { Self.scored("r", "D\($0)", "\($0)") }
    let moved = (1...5000).map { Self.scored("r", "D\($0 + 1)", "\($0)") }
    #expect(FindingComparison.compare(moved, with: findings).allSatisfy { $0.change == .remains })
  }
}
