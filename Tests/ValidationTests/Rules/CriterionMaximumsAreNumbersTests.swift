import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct CriterionMaximumsAreNumbersRule {
  private let rule = CriterionMaximumsAreNumbers()

  private func sheet(_ first: Score) -> ScoreSheet {
    ScoreSheet([
      Row("3", max: "25", own: "20"), Row("3a", max: first, own: "5"), Row("3b", max: "7", own: "5"),
      Row("3c", max: "7", own: "5"), Row("3d", max: "4", own: "3"),
    ])
  }

  @Test(
    "A maximum that is no number, blank among others, or negative is found, and the criterion's scores do not count",
    arguments: [
      Case("text", Score(.notANumber, found: "x"), "x"), Case("blank", Score.blank, ""), Case("negative", "-5", "-5"),
    ])
  func unusable(given: Case<Score, String>) {
    let sheet = sheet(given.given)
    #expect(found(by: rule, in: sheet, scheme: .hanoi).map { $0.hasPrefix("max.altered error Phiếu!C3") } == [true])
    let tally = Tally(scheme: .hanoi, sheet: sheet, adjustments: .none)
    #expect(tally.contents[2].criteria[0].scores.isEmpty)
    #expect(tally.contents[2].final == nil)
  }

  @Test("A number counts, and so do criteria none of which has a maximum") func usable() {
    #expect(found(by: rule, in: sheet("7"), scheme: .hanoi).isEmpty)
    let none = ScoreSheet(["3a", "3b", "3c", "3d"].map { Row($0, max: .blank, own: "5") })
    #expect(found(by: rule, in: none, scheme: .hanoi).isEmpty)
    #expect(Tally(scheme: .hanoi, sheet: none, adjustments: .none).contents[2].final?.points == "20")
  }
}
