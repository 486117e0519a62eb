import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct NoRowIsHiddenRule {
  private let rule = NoRowIsHidden()

  @Test("A hidden row is found at its name") func hidden() {
    #expect(
      found(by: rule, in: ScoreSheet(soundRows(but: Row("2a", isHidden: true)))) == [
        "row.hidden warning Phiếu!B4 Tên 2a"
      ])
  }

  @Test("A shown one is not") func shown() { #expect(found(by: rule, in: ScoreSheet(soundRows)).isEmpty) }
}
