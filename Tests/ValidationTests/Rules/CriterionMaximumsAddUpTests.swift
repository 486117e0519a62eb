import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct CriterionMaximumsAddUpRule {
  private let rule = CriterionMaximumsAddUp()

  private func rows(_ last: Score?) -> [Row] {
    [Row("3", max: "25"), Row("3a", max: "7"), Row("3b", max: "7"), Row("3c", max: "7"), Row("3d", max: last)]
  }

  @Test(
    "Maximums of the workbook that do not add up to the content's are found at its cell",
    arguments: ["3.99", "4.01"] as [Points])
  func differs(last: Points) {
    let sheet = ScoreSheet(rows(Score(.points(last))))
    #expect(found(by: rule, in: sheet, scheme: .hanoi) == ["max.altered error Phiếu!C2 7 + 7 + 7 + \(last)"])
    #expect(
      details(by: rule, in: sheet, scheme: .hanoi).first?.detail
        == .table(.criterionMaximumsDoNotAddUp(content: "3", sum: ("21" as Points) + last, expected: "25")))
  }

  @Test("Those that do are not") func equal() {
    #expect(found(by: rule, in: ScoreSheet(rows("4")), scheme: .hanoi).isEmpty)
  }

  @Test("Without the content's row they are found at the first criterion") func noContentRow() {
    #expect(
      found(by: rule, in: ScoreSheet(Array(rows("5").dropFirst())), scheme: .hanoi) == [
        "max.altered error Phiếu!C2 7 + 7 + 7 + 5"
      ])
  }

  @Test("Where one is not there nothing can be added up", arguments: [nil, Score.blank] as [Score?])
  func missing(last: Score?) { #expect(found(by: rule, in: ScoreSheet(rows(last)), scheme: .hanoi).isEmpty) }

  @Test("Where the scheme gives every maximum, each is held against it alone") func schemes() {
    #expect(found(by: rule, in: ScoreSheet([Row("2a", max: "9"), Row("2b", max: "9")])).isEmpty)
  }
}
