import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct TotalsEqualTheirContentsRule {
  private let rule = TotalsEqualTheirContents()

  @Test("A total that differs from the sum of the contents is found", arguments: ["15.99", "16.01"] as [Points])
  func differs(points: Points) {
    let sheet = ScoreSheet(soundRows, totals: [.own: Score(.points(points), found: "\(points)")])
    #expect(found(by: rule, in: sheet) == ["total.sum-mismatch error Phiếu!D6 \(points)"])
    #expect(details(by: rule, in: sheet).first?.detail == .sum(.totalSumMismatch(layer: .own, sum: "16")))
  }

  @Test("One that is the sum is not, typed or not", arguments: [Score("16"), .typed("16"), .formula("16")])
  func equal(score: Score) { #expect(found(by: rule, in: ScoreSheet(soundRows, totals: [.own: score])).isEmpty) }

  @Test("Each layer is held against its own column, adjustments left aside") func layers() {
    let rows = [Row("1", own: "8", inspected: "7"), Row("2", own: "8", inspected: "7")]
    let sheet = ScoreSheet(rows, totals: [.own: "16", .inspected: "14"])
    #expect(found(by: rule, in: sheet, [.init("1", .inspected, "2")]).isEmpty)
    #expect(
      found(by: rule, in: ScoreSheet(rows, totals: [.inspected: "16"])) == ["total.sum-mismatch error Phiếu!E4 16"])
  }

  @Test("Where a content has no score there is no sum, and a blank total says nothing") func nothing() {
    #expect(found(by: rule, in: ScoreSheet(soundRows(but: Row("1", own: .blank)), totals: [.own: "8"])).isEmpty)
    #expect(found(by: rule, in: ScoreSheet(soundRows, totals: [.own: .blank])).isEmpty)
    #expect(found(by: rule, in: ScoreSheet(soundRows)).isEmpty)
  }
}
