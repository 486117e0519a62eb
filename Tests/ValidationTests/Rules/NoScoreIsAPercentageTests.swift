import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct NoScoreIsAPercentageRule {
  private let rule = NoScoreIsAPercentage()

  @Test("A percentage is found, in a column or beside the others") func percentage() {
    let sheet = ScoreSheet(soundRows(but: Row("2a", own: Score(.percentage, found: "80%"))))
    #expect(found(by: rule, in: sheet) == ["score.percent-format error Phiếu!D4 80%"])
    #expect(details(by: rule, in: sheet).first?.detail == .score(.percentFormat(id: "2a", layer: .own, maximum: "4")))
  }

  @Test("Points are not") func points() { #expect(found(by: rule, in: ScoreSheet(soundRows)).isEmpty) }
}
