import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct ScoresAreNotTextRule {
  private let rule = ScoresAreNotText()

  @Test("A number typed as text is found, with the number it counts as") func typed() {
    let sheet = ScoreSheet(soundRows(but: Row("2a", own: Score(.typed("3.5"), found: "3,5 điểm"))))
    #expect(found(by: rule, in: sheet) == ["score.text-number warning Phiếu!D4 3,5 điểm"])
    #expect(details(by: rule, in: sheet).first?.detail == .score(.textNumber(id: "2a", layer: .own, points: "3.5")))
  }

  @Test("A number stored as one is not") func stored() { #expect(found(by: rule, in: ScoreSheet(soundRows)).isEmpty) }
}
