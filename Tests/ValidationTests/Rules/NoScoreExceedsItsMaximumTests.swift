import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct NoScoreExceedsItsMaximumRule {
  private let rule = NoScoreExceedsItsMaximum()

  @Test("A score just above the maximum is found") func above() {
    let sheet = ScoreSheet(soundRows(but: Row("2a", own: "4.01")))
    #expect(found(by: rule, in: sheet) == ["score.above-max error Phiếu!D4 4.01"])
    #expect(details(by: rule, in: sheet).first?.detail == .score(.aboveMaximum(id: "2a", layer: .own, maximum: "4")))
  }

  @Test("One at the maximum is not, typed or not", arguments: [Score("4"), .typed("4"), .formula("4")])
  func atMaximum(score: Score) {
    #expect(found(by: rule, in: ScoreSheet(soundRows(but: Row("2a", own: score)))).isEmpty)
  }

  @Test("A number beyond points is above every maximum") func tooLarge() {
    #expect(
      found(by: rule, in: ScoreSheet(soundRows(but: Row("1", own: Score(.tooLarge, found: "1E300"))))) == [
        "score.above-max error Phiếu!D2 1E300"
      ])
  }

  @Test("Every layer is looked at") func layers() {
    #expect(
      found(by: rule, in: ScoreSheet(soundRows(but: Row("1", own: "8", inspected: "11", appraised: "12")))) == [
        "score.above-max error Phiếu!E2 11", "score.above-max error Phiếu!G2 12",
      ])
  }

  private func criteria(_ last: Score, content: Row? = nil) -> ScoreSheet {
    ScoreSheet(
      (content.map { [$0] } ?? []) + [
        Row("3a", own: "10"), Row("3b", own: "10"), Row("3c", own: "5"), Row("3d", own: last),
      ])
  }

  @Test("Criteria that together are just above their content are found, at its cell or the first of theirs") func sum()
  {
    #expect(found(by: rule, in: criteria("0.01"), scheme: .hanoi) == ["score.above-max error Phiếu!D2 25.01"])
    #expect(
      found(by: rule, in: criteria("0.01", content: Row("3", own: .blank)), scheme: .hanoi) == [
        "score.above-max error Phiếu!D2 25.01"
      ])
    #expect(
      details(by: rule, in: criteria("0.01"), scheme: .hanoi).first?.detail
        == .score(.aboveMaximum(id: "3", layer: .own, maximum: "25")))
    #expect(found(by: rule, in: criteria("0"), scheme: .hanoi).isEmpty)
  }

  @Test("Not twice where the content's own cell says so too") func once() {
    #expect(
      found(by: rule, in: criteria("1", content: Row("3", own: "26")), scheme: .hanoi) == [
        "score.above-max error Phiếu!D2 26"
      ])
  }

  @Test("Scores of several layers that only together are above it are found, unless a score for the whole counts")
  func mixed() {
    let adjustments: [Adjustment] = [.init("3a", .inspected, "10.01")]
    #expect(found(by: rule, in: criteria("0"), adjustments, scheme: .hanoi) == ["score.above-max error Phiếu!B2 25.01"])
    #expect(found(by: rule, in: criteria("0"), adjustments + [.init("3", .agreed, "24")], scheme: .hanoi).isEmpty)
  }
}
