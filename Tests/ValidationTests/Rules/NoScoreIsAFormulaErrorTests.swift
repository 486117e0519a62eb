import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct NoScoreIsAFormulaErrorRule {
  private let rule = NoScoreIsAFormulaError()

  @Test("An error literal is found") func error() {
    let sheet = ScoreSheet(soundRows(but: Row("2a", own: Score(.formulaError, found: "#REF!"))))
    #expect(found(by: rule, in: sheet) == ["score.formula-error error Phiếu!D4 #REF!"])
    #expect(details(by: rule, in: sheet).first?.detail == .score(.formulaError(id: "2a", layer: .own, maximum: "4")))
  }

  @Test("A formula that gave a number is not") func number() {
    #expect(found(by: rule, in: ScoreSheet(soundRows(but: Row("2a", own: .formula("3"))))).isEmpty)
  }
}
