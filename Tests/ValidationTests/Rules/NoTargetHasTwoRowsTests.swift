import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct NoTargetHasTwoRowsRule {
  private let rule = NoTargetHasTwoRows()

  @Test(
    "A second row is found at its name, with the first and whether they agree",
    arguments: [("8", true), ("7.99", false)] as [(Points, Bool)])
  func second(points: Points, agrees: Bool) {
    let sheet = ScoreSheet(soundRows, duplicates: [Row("1", own: Score(.points(points)))])
    #expect(found(by: rule, in: sheet) == ["criterion.duplicate error Phiếu!B6 Tên 1"])
    #expect(
      details(by: rule, in: sheet).first?.detail == .table(.criterionDuplicate(id: "1", first: "B2", agrees: agrees)))
  }

  @Test("One row each is none too many") func none() { #expect(found(by: rule, in: ScoreSheet(soundRows)).isEmpty) }
}
