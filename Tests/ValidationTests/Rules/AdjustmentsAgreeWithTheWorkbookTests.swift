import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct AdjustmentsAgreeWithTheWorkbookRule {
  private let rule = AdjustmentsAgreeWithTheWorkbook()
  private let sheet = ScoreSheet(soundRows(but: Row("2a", own: "3", inspected: "2")))

  @Test("A score of the workbook's own column that an adjustment differs from is found at its cell") func differs() {
    #expect(
      found(by: rule, in: sheet, [.init("2a", .inspected, "2.01")]) == ["adjustment.overrides warning Phiếu!E4 2"])
    #expect(
      details(by: rule, in: sheet, [.init("2a", .inspected, "2.01")]).first?.detail
        == .adjustment(.overrides(id: "2a", layer: .inspected, counted: "2.01")))
  }

  @Test(
    "One that agrees, is of another layer or target, or does not count, is not",
    arguments: [
      Adjustment("2a", .inspected, "2.00"), .init("2a", .agreed, "1"), .init("2b", .inspected, "1"),
      .init("2a", .inspected, "9"),
    ])
  func agrees(adjustment: Adjustment) { #expect(found(by: rule, in: sheet, [adjustment]).isEmpty) }
}
