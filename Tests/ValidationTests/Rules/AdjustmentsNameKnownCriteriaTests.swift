import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct AdjustmentsNameKnownCriteriaRule {
  private let rule = AdjustmentsNameKnownCriteria()

  @Test("A row of no content or criterion is found") func unknown() {
    #expect(
      found(by: rule, in: ScoreSheet(soundRows), [.init(nil, .inspected, "1", cell: "D7")])
        == ["adjustment.unknown-criterion error diem.csv!D7 99"])
  }

  @Test("So is one of a layer that the scheme has not") func layer() {
    let scheme = Scheme.small.with(layers: [.own, .inspected])
    #expect(found(by: rule, in: ScoreSheet(soundRows), [.init("1", .agreed, "1")], scheme: scheme).count == 1)
  }

  @Test("A known one is not") func known() {
    #expect(found(by: rule, in: ScoreSheet(soundRows), [.init("2a", .inspected, "1")]).isEmpty)
  }
}
