import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct ContentsEqualTheirCriteriaRule {
  private let rule = ContentsEqualTheirCriteria()

  @Test("A content's cell that differs from the sum of its criteria is found", arguments: ["7.99", "8.01"] as [Points])
  func differs(points: Points) {
    let sheet = ScoreSheet(soundRows(but: Row("2", own: Score(.points(points), found: "\(points)"))))
    #expect(found(by: rule, in: sheet) == ["content.sum-mismatch error Phiếu!D3 \(points)"])
    #expect(details(by: rule, in: sheet).first?.detail == .sum(.contentSumMismatch(id: "2", layer: .own, sum: "8")))
  }

  @Test("One that is the sum is not") func equal() { #expect(found(by: rule, in: ScoreSheet(soundRows)).isEmpty) }

  @Test("Each layer is held against its own criteria") func layers() {
    let rows = [
      Row("2", own: "8", inspected: "8"), Row("2a", own: "3", inspected: "3"), Row("2b", own: "5", inspected: "4"),
    ]
    #expect(found(by: rule, in: ScoreSheet(rows)) == ["content.sum-mismatch error Phiếu!E2 8"])
  }

  @Test(
    "Without all criteria, or with one that does not count, there is no sum to differ from",
    arguments: [Row("2b", own: .blank), Row("2b", own: "6.01"), Row("2b", own: Score(.notANumber))])
  func noSum(row: Row) { #expect(found(by: rule, in: ScoreSheet(soundRows(but: row))).isEmpty) }

  @Test("A blank cell of the content says nothing") func blank() {
    #expect(found(by: rule, in: ScoreSheet(soundRows(but: Row("2", own: .blank)))).isEmpty)
    #expect(found(by: rule, in: ScoreSheet([Row("2", own: "8")])).isEmpty)
  }
}
