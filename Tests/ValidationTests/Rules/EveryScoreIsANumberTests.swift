import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct EveryScoreIsANumberRule {
  private let rule = EveryScoreIsANumber()

  @Test("What is no number is found", arguments: [NumberCell.Reading.notANumber, .date])
  func found(reading: NumberCell.Reading) {
    let sheet = ScoreSheet(soundRows(but: Row("2a", own: Score(reading, found: "tốt"))))
    #expect(ValidationTests.found(by: rule, in: sheet) == ["score.not-a-number error Phiếu!D4 tốt"])
    #expect(
      details(by: rule, in: sheet).first?.detail
        == .score(.notANumber(id: "2a", layer: .own, maximum: "4", isDate: reading == .date)))
  }

  @Test("Also in a second row, and in every layer") func everywhere() {
    let sheet = ScoreSheet([Row("1", inspected: Score(.date))], duplicates: [Row("1", appraised: Score(.notANumber))])
    #expect(details(by: rule, in: sheet).map(\.place.cell) == ["E2", "G3"])
  }

  @Test(
    "What another rule finds is not found here",
    arguments: [
      NumberCell.Reading.points("1"), .typed("1"), .blank, .none, .percentage, .notCalculated, .formulaError, .tooLarge,
    ])
  func others(reading: NumberCell.Reading) {
    #expect(details(by: rule, in: ScoreSheet(soundRows(but: Row("2a", own: Score(reading))))).isEmpty)
  }
}
