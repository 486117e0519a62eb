import Scoring
import TestSupport
import Testing

@Suite struct SumsAboveTheMaximum {
  @Test("Criteria that come to more than their content can have give it no score")
  func sumAboveMaximum() {
    let rows = [Row("3a", own: "10"), Row("3b", own: "10"), Row("3c", own: "5"), Row("3d", own: "0.01")]
    let above = Tally(scheme: .hanoi, sheet: ScoreSheet(rows), adjustments: .none).contents[2]
    #expect(above.final == nil)
    #expect(above.scores[.own] == nil)
    let rowsAtMaximum = rows.dropLast() + [Row("3d", own: "0")]
    let at = Tally(scheme: .hanoi, sheet: ScoreSheet(Array(rowsAtMaximum)), adjustments: .none).contents[2]
    #expect(at.final == FinalScore(points: "25", layer: .own))
  }

  @Test("A score for the whole content counts in place of such a sum")
  func wholeInPlace() {
    let rows = [Row("3a", own: "10"), Row("3b", own: "10"), Row("3c", own: "5"), Row("3d", own: "5")]
    let adjustments = UnitAdjustments([.init("3", .inspected, "20")], of: .hanoi)
    let content = Tally(scheme: .hanoi, sheet: ScoreSheet(rows), adjustments: adjustments).contents[2]
    #expect(content.final == FinalScore(points: "20", layer: .inspected))
  }

  @Test("Scores of several layers that come to more do not count either")
  func mixed() {
    let rows = [
      Row("3a", own: "10", inspected: "15"), Row("3b", own: "10", inspected: .blank),
      Row("3c", own: "5", inspected: .blank), Row("3d", own: "0", inspected: .blank),
    ]
    let content = Tally(scheme: .hanoi, sheet: ScoreSheet(rows), adjustments: .none).contents[2]
    #expect(content.final == nil)
    #expect(content.scores[.own] == "25")
  }
}
