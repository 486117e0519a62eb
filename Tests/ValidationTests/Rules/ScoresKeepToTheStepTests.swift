import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct ScoresKeepToTheStepRule {
  private let rule = ScoresKeepToTheStep()

  private let scheme = Scheme.small.with(scoreStep: "0.25")

  @Test("A score between two steps is found", arguments: ["3.24", "3.26", "0.01"] as [Points])
  func between(points: Points) {
    let sheet = ScoreSheet(soundRows(but: Row("2a", own: Score(.points(points), found: "\(points)"))))
    #expect(found(by: rule, in: sheet, scheme: scheme) == ["score.off-step warning Phiếu!D4 \(points)"])
    #expect(
      details(by: rule, in: sheet, scheme: scheme).first?.detail
        == .score(.offStep(id: "2a", layer: .own, step: "0.25")))
  }

  @Test("One at a step is not", arguments: ["3.25", "0", "4", "0.50"] as [Score])
  func atStep(score: Score) {
    #expect(found(by: rule, in: ScoreSheet(soundRows(but: Row("2a", own: score))), scheme: scheme).isEmpty)
  }

  @Test("Without a step any decimal may be given") func noStep() {
    #expect(found(by: rule, in: ScoreSheet(soundRows(but: Row("2a", own: "3.123")))).isEmpty)
  }
}
