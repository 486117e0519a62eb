import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct MaximumsAreTheSchemesRule {
  private let rule = MaximumsAreTheSchemes()

  @Test("A maximum that is not the scheme's is found", arguments: ["9.99", "10.01"] as [Points])
  func altered(points: Points) {
    let sheet = ScoreSheet(soundRows(but: Row("1", max: Score(.points(points), found: "\(points)"), own: "8")))
    #expect(found(by: rule, in: sheet) == ["max.altered error Phiếu!C2 \(points)"])
    #expect(details(by: rule, in: sheet).first?.detail == .table(.maximumAltered(id: "1", expected: "10")))
  }

  @Test("So is one that is no number") func noNumber() {
    #expect(
      found(by: rule, in: ScoreSheet(soundRows(but: Row("2a", max: Score(.notANumber, found: "bốn"))))) == [
        "max.altered error Phiếu!C4 bốn"
      ])
  }

  @Test("The scheme's own, typed or not, is not, and neither is an empty cell") func kept() {
    #expect(found(by: rule, in: ScoreSheet(soundRows)).isEmpty)
    #expect(found(by: rule, in: ScoreSheet(soundRows(but: Row("1", max: .typed("10"))))).isEmpty)
    #expect(found(by: rule, in: ScoreSheet(soundRows(but: Row("1", max: .blank)))).isEmpty)
  }

  @Test("A formula without its result alters nothing") func notCalculated() {
    #expect(found(by: rule, in: ScoreSheet(soundRows(but: Row("2", max: Score(.notCalculated))))).isEmpty)
    #expect(found(by: rule, in: ScoreSheet(soundRows, totalMaximum: Score(.notCalculated))).isEmpty)
  }

  @Test("The total's maximum is that of all contents") func total() {
    #expect(found(by: rule, in: ScoreSheet(soundRows, totalMaximum: "20.01")) == ["max.altered error Phiếu!C6 20.01"])
    #expect(found(by: rule, in: ScoreSheet(soundRows, totalMaximum: "20")).isEmpty)
  }

  @Test("Where the scheme gives a criterion none, the workbook's own is none altered") func own() {
    #expect(found(by: rule, in: ScoreSheet([Row("3a", max: "7")]), scheme: .hanoi).isEmpty)
  }
}
