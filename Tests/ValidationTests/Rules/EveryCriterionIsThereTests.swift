import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct EveryCriterionIsThereRule {
  private let rule = EveryCriterionIsThere()

  @Test("A criterion without a row is found at its content") func missing() {
    let sheet = ScoreSheet(Array(soundRows.dropLast()))
    #expect(found(by: rule, in: sheet) == ["criterion.missing error Phiếu!B3 "])
    #expect(
      details(by: rule, in: sheet).first?.detail
        == .table(.criterionMissing(id: "2b", name: Scheme.small.contents[1].criteria[1].name, content: "2")))
  }

  @Test("Without the content's row it is found at the first criterion") func noContentRow() {
    #expect(found(by: rule, in: ScoreSheet([Row("1"), Row("2b")])) == ["criterion.missing error Phiếu!B3 "])
  }

  @Test("A content that is scored as one needs no criteria, and whole tables lack nothing") func none() {
    #expect(found(by: rule, in: ScoreSheet([Row("1"), Row("2")])).isEmpty)
    #expect(found(by: rule, in: ScoreSheet(soundRows)).isEmpty)
  }
}
