import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct DeclaredClassIsEarnedRule {
  private let rule = DeclaredClassIsEarned()

  private func sheet(_ name: String?, own: Score = "8") -> ScoreSheet {
    ScoreSheet(soundRows(but: Row("1", own: own)), declaredClass: name)
  }

  @Test("A class that the unit's own scores do not come to is found") func wrong() {
    #expect(found(by: rule, in: sheet("B")) == ["class.mismatch warning Phiếu!B7 B"])
    #expect(details(by: rule, in: sheet("B")).first?.detail == .sum(.classMismatch(computed: "A")))
  }

  @Test(
    "One point less than A is not A",
    arguments: [("7", []), ("6.99", ["class.mismatch warning Phiếu!B7 A"])] as [(Points, [String])])
  func boundary(points: Points, expected: [String]) {
    #expect(found(by: rule, in: sheet("A", own: Score(.points(points)))) == expected)
  }

  @Test("The own scores count, not what was inspected") func own() {
    #expect(found(by: rule, in: sheet("A"), [.init("1", .inspected, "0")]).isEmpty)
  }

  @Test("Without a class, or without all scores, nothing is held against") func nothing() {
    #expect(found(by: rule, in: sheet(nil)).isEmpty)
    #expect(found(by: rule, in: sheet("B", own: .blank)).isEmpty)
  }
}
