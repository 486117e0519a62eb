import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct AdjustmentsKeepToTheMaximumRule {
  private let rule = AdjustmentsKeepToTheMaximum()

  @Test("A score just above the maximum is found, one at it is not") func above() {
    #expect(
      found(by: rule, in: ScoreSheet(soundRows), [.init("2a", .inspected, "4.01", cell: "D7")])
        == ["adjustment.above-max error diem.csv!D7 4.01"])
    #expect(found(by: rule, in: ScoreSheet(soundRows), [.init("2a", .inspected, "4")]).isEmpty)
    #expect(found(by: rule, in: ScoreSheet(soundRows), [.init("2a", .inspected, Score(.tooLarge))]).count == 1)
  }

  @Test("A score just below zero is found, zero is not") func negative() {
    #expect(
      found(by: rule, in: ScoreSheet(soundRows), [.init("1", .agreed, "-0.01")])
        == ["adjustment.negative error diem.csv!D2 -0.01"])
    #expect(found(by: rule, in: ScoreSheet(soundRows), [.init("1", .agreed, "0")]).isEmpty)
  }

  @Test("Where the scheme gives no maximum, the workbook's own counts") func ownMaximum() {
    let sheet = ScoreSheet([Row("3a", max: "7", own: "5")])
    #expect(found(by: rule, in: sheet, [.init("3a", .inspected, "7.01")], scheme: .hanoi).count == 1)
    #expect(found(by: rule, in: sheet, [.init("3a", .inspected, "7")], scheme: .hanoi).isEmpty)
  }
}
