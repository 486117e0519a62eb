import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct ScoresOfOthersAreConfirmedRule {
  @Test("Scores of another layer in the unit's own file are told once a layer, with how many") func unconfirmed() {
    let sheet = ScoreSheet([
      Row("1", own: "1", inspected: "2", appraised: "5"), Row("2", own: "1", appraised: "15"),
    ])
    let details = details(by: ScoresOfOthersAreConfirmed(), in: sheet, scheme: .hanoi).map(\.detail)
    #expect(
      details == [
        .adjustment(.unconfirmed(layer: .inspected, count: 1)), .adjustment(.unconfirmed(layer: .appraised, count: 2)),
      ])
  }

  @Test("The unit's own scores need nobody") func own() {
    #expect(found(by: ScoresOfOthersAreConfirmed(), in: ScoreSheet([Row("1", own: "1")]), scheme: .hanoi).isEmpty)
  }
}
