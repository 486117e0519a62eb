import Scoring
import TestSupport
import Testing

/// Criteria in criteria: content 1 of 10 points has 1a of 6, which has 1x of 2 and 1y of 4, and 1b of 4.
@Suite struct NestedTallies {
  private static let name = LocalizedText(vi: "A", en: "A")

  private static func scheme(_ whole: Maximum, _ group: Maximum, _ leaf: (Points) -> Maximum) -> Scheme {
    let below = [("1x", "2"), ("1y", "4")].map { Criterion(id: $0, name: name, limit: leaf(Points(stringLiteral: $1))) }
    let criteria = [
      Criterion(id: "1a", name: name, limit: group, criteria: below), Criterion(id: "1b", name: name, limit: leaf("4")),
    ]
    return Scheme.small.with(contents: [Content(id: "1", name: name, limit: whole, criteria: criteria)])
  }

  private static let given = scheme(.given("10"), .given("6")) { .given($0) }

  private static func tally(_ rows: [Row], _ scheme: Scheme = given, adjustments: [Adjustment] = []) -> ContentTally {
    Tally(
      scheme: scheme, sheet: ScoreSheet(rows), adjustments: UnitAdjustments(adjustments, of: scheme)
    ).contents[0]
  }

  private static func text(_ tally: ContentTally) -> [String] {
    [tally.final?.points].map { "1 \($0?.description ?? "-")" }
      + tally.criteria.all.map { "\($0.criterion.id) \($0.final?.points.description ?? "-")" }
  }

  @Test(
    "What has criteria has their sum, at any depth",
    arguments: [
      Case(
        "scored at the bottom", [Row("1x", own: "1.5"), Row("1y", own: "3"), Row("1b", own: "2")],
        ["1 6.5", "1a 4.5", "1x 1.5", "1y 3", "1b 2"]),
      Case(
        "scored in the middle", [Row("1a", own: "5"), Row("1b", own: "2")], ["1 7", "1a 5", "1b 2"]),
      Case("scored as a whole", [Row("1", own: "8")], ["1 8"]),
      Case(
        "a middle cell that says otherwise does not count",
        [Row("1a", own: "6"), Row("1x", own: "1"), Row("1y", own: "1"), Row("1b", own: "4")],
        ["1 6", "1a 2", "1x 1", "1y 1", "1b 4"]),
      Case(
        "blank below a middle that is scored",
        [Row("1a", own: "5"), Row("1x", own: .blank), Row("1y", own: .blank), Row("1b", own: "4")],
        ["1 9", "1a 5", "1x -", "1y -", "1b 4"]),
      Case(
        "one missing at the bottom", [Row("1x", own: "1"), Row("1y", own: .blank), Row("1b", own: "4")],
        ["1 -", "1a -", "1x 1", "1y -", "1b 4"]),
      Case(
        "above its maximum at the bottom", [Row("1x", own: "2.01"), Row("1y", own: "4"), Row("1b", own: "4")],
        ["1 -", "1a -", "1x -", "1y 4", "1b 4"]),
    ] as [Case<[Row], [String]>])
  func sums(given: Case<[Row], [String]>) { #expect(Self.text(Self.tally(given.given)) == given.expected) }

  @Test("A stronger layer at the bottom counts there alone, and makes the sum its own") func layers() {
    let tally = Self.tally(
      [Row("1x", own: "2"), Row("1y", own: "4"), Row("1b", own: "4")], adjustments: [.init("1y", .inspected, "1")])
    #expect(Self.text(tally) == ["1 7", "1a 3", "1x 2", "1y 1", "1b 4"])
    #expect(tally.final?.layer == .inspected && tally.scores[.inspected] == nil && tally.scores[.own] == "10")
  }

  @Test("Maximums come from the workbook at any depth, and bound what is below them") func workbook() {
    let scheme = Self.scheme(.workbook, .workbook) { _ in .workbook }
    let tally = Self.tally(
      [
        Row("1", max: "10"), Row("1a", max: "6"), Row("1x", max: "2", own: "2"), Row("1y", max: "7", own: "4"),
        Row("1b", max: "4", own: "4"),
      ], scheme)
    #expect(tally.maximum == "10" && tally.percentage?.description == "100")
    #expect(Self.text(tally) == ["1 10", "1a 6", "1x 2", "1y 4", "1b 4"])
    let above = Self.tally([Row("1", max: "5", own: "6")], scheme)
    #expect(above.final == nil && above.maximum == "5")
  }

  @Test("Where the workbook gives no maximum either nothing bounds the points, and no percentage is told")
  func unbounded() {
    let scheme = Self.scheme(.workbook, .workbook) { _ in .workbook }
    let tally = Self.tally([Row("1", own: "600")], scheme)
    #expect(tally.final?.points == "600" && tally.maximum == nil && tally.percentage == nil)
  }

  @Test("Without a maximum any points count that are not negative") func unlimited() {
    let scheme = Self.scheme(.unlimited, .unlimited) { _ in .unlimited }
    #expect(Self.tally([Row("1", max: "5", own: "8280")], scheme).final?.points == "8280")
    #expect(Self.tally([Row("1", own: "-1")], scheme).final == nil)
  }

  @Test("A class that asks for a percentage is not met by a content whose maximum nobody gives") func percentage()
    throws
  {
    let scheme = Self.scheme(.workbook, .workbook) { _ in .workbook }
    let tally = Tally(scheme: scheme, sheet: ScoreSheet([Row("1", own: "600")]), adjustments: .none)
    let grading = Grading(
      bands: .open, classes: [.init(name: "A", conditions: [.percent(content: "1", .atLeast, "50")])], otherwise: "B")
    let grade = try #require(Grade(tally, by: grading))
    #expect(grade.className == "B" && grade.outcomes.map(\.actual) == ["–"])
  }

  @Test("A content is performed with more than zero points, or when it is scored, as the scheme reads it")
  func performed() {
    let content = Content(id: "1", name: Self.name, maximum: "10")
    let counts = Scheme.Performed.allCases.map { performed in
      let small = Scheme.small
      let scheme = Scheme(
        id: "a", version: "1", title: small.title, source: "", organization: small.organization, contents: [content],
        layers: small.layers, scoreStep: nil, blank: .missing, partialContent: .incomplete, performed: performed,
        numberStyle: .decimal, grading: nil)
      return ["0", "0.01", .blank].map { (own: Score) in Self.tally([Row("1", own: own)], scheme).isPerformed }
    }
    #expect(counts == [[false, true, nil], [true, true, nil]])
  }
}
