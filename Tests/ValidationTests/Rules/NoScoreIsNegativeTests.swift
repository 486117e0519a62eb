import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct NoScoreIsNegativeRule {
  private let rule = NoScoreIsNegative()

  @Test(
    "A score just below zero is found, typed or not",
    arguments: [Score("-0.01"), Score(.typed("-0.01"), found: "-0.01")])
  func negative(score: Score) {
    let sheet = ScoreSheet(soundRows(but: Row("2a", own: score)))
    #expect(found(by: rule, in: sheet) == ["score.negative error Phiếu!D4 -0.01"])
    #expect(details(by: rule, in: sheet).first?.detail == .score(.negative(id: "2a", layer: .own, maximum: "4")))
  }

  @Test("Zero is not", arguments: ["0", "-0"] as [Score])
  func zero(score: Score) { #expect(found(by: rule, in: ScoreSheet(soundRows(but: Row("2a", own: score)))).isEmpty) }
}
