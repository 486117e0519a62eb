import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct AdjustmentsDoNotConflictRule {
  private let rule = AdjustmentsDoNotConflict()

  @Test("Each of the rows that differ is found, and told of the others")
  func conflict() {
    let adjustments: [Adjustment] = [
      .init("2a", .inspected, "1", cell: "D2"), .init("2a", .inspected, "2", cell: "D9", file: "khac.csv"),
    ]
    #expect(
      found(by: rule, in: ScoreSheet(soundRows), adjustments) == [
        "adjustment.conflict error diem.csv!D2 1", "adjustment.conflict error khac.csv!D9 2",
      ])
    #expect(
      details(by: rule, in: ScoreSheet(soundRows), adjustments).first?.detail
        == .adjustment(.conflict(id: "2a", layer: .inspected, rows: ["diem.csv D2: 1", "khac.csv D9: 2"])))
  }

  @Test("Rows that agree do not conflict") func agree() {
    let adjustments: [Adjustment] = [.init("2a", .inspected, "1"), .init("2a", .inspected, .typed("1.0"))]
    #expect(found(by: rule, in: ScoreSheet(soundRows), adjustments).isEmpty)
  }
}
