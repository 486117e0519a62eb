import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct TotalLiesInTheBandOfItsClassRule {
  private let rule = TotalLiesInTheBandOfItsClass()

  private let scheme = Scheme.small.with(
    grading: Grading(
      bands: .open,
      classes: [
        .init(name: "A", conditions: [.total(.atLeast, "15"), .percent(content: "1", .atLeast, "90")]),
        .init(name: "B", conditions: [.total(.atLeast, "10"), .total(.less, "15")]),
      ], otherwise: "C"))

  private func sheet(_ first: Score) -> ScoreSheet { ScoreSheet(soundRows(but: Row("1", own: first))) }

  @Test("A total at the upper bound of its class is found") func above() {
    #expect(found(by: rule, in: sheet("7"), scheme: scheme) == ["grade.above-band warning Phiếu! 15"])
    #expect(
      details(by: rule, in: sheet("7"), scheme: scheme).first?.detail
        == .grade(.aboveBand(className: "B", total: "15", bound: "15")))
  }

  @Test("One just below it is not, nor one of a class without a bound", arguments: ["6.99", "9", "0"] as [Score])
  func within(score: Score) { #expect(found(by: rule, in: sheet(score), scheme: scheme).isEmpty) }

  @Test("A closed band lets none pass") func closed() {
    #expect(found(by: rule, in: sheet("7"), scheme: scheme.with(bands: .closed)).isEmpty)
  }
}
