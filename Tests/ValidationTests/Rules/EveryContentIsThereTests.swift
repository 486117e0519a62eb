import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct EveryContentIsThereRule {
  private let rule = EveryContentIsThere()

  @Test("A content without a row of its own or of its criteria is found at the header") func missing() {
    let sheet = ScoreSheet(Array(soundRows.dropFirst()))
    #expect(found(by: rule, in: sheet) == ["criterion.missing error Phiếu!A1 "])
    #expect(
      details(by: rule, in: sheet).first?.detail
        == .table(.contentMissing(id: "1", name: Scheme.small.contents[0].name)))
    #expect(found(by: rule, in: ScoreSheet([])).count == 2)
  }

  @Test("Its row, or one of a criterion, is enough", arguments: ["2", "2a", "2b"])
  func there(id: String) { #expect(found(by: rule, in: ScoreSheet([Row("1"), Row(id)])).isEmpty) }
}
