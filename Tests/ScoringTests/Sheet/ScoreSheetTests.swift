import Scoring
import TestSupport
import Testing

@Suite struct ScoreSheets {
  private let hanoi = Scheme.hanoi

  @Test("Rows of a content's criteria come in the scheme's order")
  func order() throws {
    let sheet = ScoreSheet([Row("3c"), Row("3"), Row("3a"), Row("4a")])
    let content = try #require(hanoi.content("3"))
    #expect(sheet.criterionRows(of: content).map(\.target.id) == ["3a", "3c"])
    #expect(sheet.row(of: .content("3"))?.row == 3)
    #expect(sheet.row(of: .content("4")) == nil)
  }

  @Test(
    "A criterion without a maximum has the workbook's own, never above the content's",
    arguments: [
      Case("the workbook's", "6", "6"), Case("at the content's", "25", "25"),
      Case("above the content's", "25.01", "25"),
      Case("negative", "-1", "25"), Case("no number", Score(.notANumber), "25"), Case("no column", nil, "25"),
    ] as [Case<Score?, Points>])
  func maximums(given: Case<Score?, Points>) {
    let sheet = ScoreSheet([Row("3a", max: given.given)])
    #expect(sheet.maximum(of: .criterion("3a", content: "3"), scheme: hanoi) == given.expected)
  }

  @Test("The scheme's maximum goes before the workbook's") func schemesMaximum() {
    let sheet = ScoreSheet([Row("2a", max: "9"), Row("1", max: "99")])
    #expect(sheet.maximum(of: .criterion("2a", content: "2"), scheme: .small) == "4")
    #expect(sheet.maximum(of: .content("1"), scheme: .small) == "10")
  }

  @Test("What the scheme does not have can have no points") func unknown() {
    #expect(ScoreSheet([]).maximum(of: .content("9"), scheme: hanoi) == .zero)
    #expect(ScoreSheet([]).maximum(of: .criterion("9a", content: "9"), scheme: hanoi) == .zero)
  }

  @Test("A second row contradicts the first when a score differs")
  func contradiction() {
    let first = [Row("1", own: "4", inspected: "3")]
    #expect(
      ScoreSheet(first, duplicates: [Row("1", own: "4", inspected: "2")]).isContradicted(.content("1"), in: .inspected))
    #expect(
      !ScoreSheet(first, duplicates: [Row("1", own: "4.0", inspected: "3")]).isContradicted(
        .content("1"), in: .inspected))
    #expect(!ScoreSheet(first, duplicates: [Row("2", own: "1")]).isContradicted(.content("1"), in: .inspected))
    #expect(!ScoreSheet(first).isContradicted(.content("1"), in: .inspected))
  }

  @Test("A second row gives the score where the first is blank")
  func secondRow() {
    let sheet = ScoreSheet([Row("1", own: "4", inspected: .blank)], duplicates: [Row("1", own: "4", inspected: "3")])
    #expect(sheet.score(of: .content("1"), in: .own)?.points == "4")
    #expect(sheet.score(of: .content("1"), in: .inspected)?.points == "3")
    #expect(!sheet.isContradicted(.content("1"), in: .inspected))
  }

  @Test("Rows that differ contradict each other also where the first is blank")
  func blankFirst() {
    let sheet = ScoreSheet([Row("5", own: .blank)], duplicates: [Row("5", own: "10"), Row("5", own: "2")])
    #expect(sheet.isContradicted(.content("5"), in: .own))
    #expect(Tally(scheme: .hanoi, sheet: sheet, adjustments: .none).contents[4].final == nil)
  }
}
