import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct EveryFormulaIsCalculatedRule {
  private let rule = EveryFormulaIsCalculated()

  private let cell = Score(.notCalculated, found: "=SUM(D4:D5)", isFormula: true)

  @Test("A formula without its result is an error where the score is needed", arguments: ["1", "2a"])
  func needed(id: String) {
    let cell = id == "1" ? "D2" : "D4"
    #expect(
      found(by: rule, in: ScoreSheet(soundRows(but: Row(id, own: self.cell))))
        == ["score.formula-not-calculated error Phiếu!\(cell) =SUM(D4:D5)"])
  }

  @Test("Where it only repeats the criteria it is a warning") func repeated() {
    #expect(
      found(by: rule, in: ScoreSheet(soundRows(but: Row("2", own: cell))))
        == ["score.formula-not-calculated warning Phiếu!D3 =SUM(D4:D5)"])
  }

  @Test("A content without criteria rows needs it") func content() {
    #expect(details(by: rule, in: ScoreSheet([Row("1", own: "8"), Row("2", own: cell)])).map(\.severity) == [.error])
  }

  @Test("One with its result is not found") func calculated() {
    #expect(found(by: rule, in: ScoreSheet(soundRows(but: Row("2", own: .formula("8"))))).isEmpty)
  }
}
