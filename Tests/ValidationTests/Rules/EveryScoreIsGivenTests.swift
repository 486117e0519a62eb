import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct EveryScoreIsGivenRule {
  private let rule = EveryScoreIsGiven()

  @Test("A blank score is found, and so is a dash", arguments: [Score.blank, Score(.none, found: "-")])
  func blank(score: Score) {
    let sheet = ScoreSheet(soundRows(but: Row("2a", own: score)))
    #expect(found(by: rule, in: sheet) == ["score.missing error Phiếu!D4 \(score.cell(at: "A1").found)"])
    #expect(details(by: rule, in: sheet).first?.detail == .score(.missing(id: "2a", layer: .own)))
  }

  @Test("A content needs a score where it has no criteria rows") func content() {
    #expect(found(by: rule, in: ScoreSheet(soundRows(but: Row("1", own: .blank)))) == ["score.missing error Phiếu!D2 "])
    #expect(found(by: rule, in: ScoreSheet(soundRows(but: Row("2", own: .blank)))).isEmpty)
  }

  @Test("Criteria that their content's own score stands in for need none") func standsIn() {
    let rows = [Row("1", own: "8"), Row("2", own: "8"), Row("2a", own: .blank), Row("2b", own: .blank)]
    #expect(found(by: rule, in: ScoreSheet(rows)).isEmpty)
    #expect(found(by: rule, in: ScoreSheet(rows.map { $0.id == "2" ? Row("2", own: .blank) : $0 })).count == 2)
  }

  @Test("One criterion among scored ones is missing, also where the scheme adds up what there is") func partialSum() {
    let sheet = ScoreSheet(soundRows(but: Row("2a", own: .blank)))
    #expect(found(by: rule, in: sheet, scheme: .small.with(partialContent: .sum)).count == 1)
  }

  @Test("Where blank is zero nothing is missing") func zero() {
    #expect(
      found(by: rule, in: ScoreSheet(soundRows(but: Row("1", own: .blank))), scheme: .small.with(blank: .zero)).isEmpty)
  }

  @Test("Only the unit is asked for scores") func otherLayers() {
    #expect(found(by: rule, in: ScoreSheet(soundRows(but: Row("1", own: "8", inspected: .blank)))).isEmpty)
  }

  @Test("Without a column of the unit's own scores, what no layer has scored is missing") func noOwnColumn() {
    let sheet = ScoreSheet([Row("1", inspected: "4"), Row("2", inspected: .blank)])
    #expect(
      details(by: EveryScoreIsGiven(), in: sheet, scheme: .hanoi).map(\.detail) == [
        .score(.missing(id: "2", layer: .own))
      ])
  }
}
