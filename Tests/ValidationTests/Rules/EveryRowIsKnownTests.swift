import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct EveryRowIsKnownRule {
  private let rule = EveryRowIsKnown()

  @Test(
    "A row of no content is an error with a score and a warning without",
    arguments: [(true, "error"), (false, "warning")])
  func unknown(hasScore: Bool, severity: String) {
    let row = ScoreSheet.UnknownRow(label: "B9", name: "Phòng cháy", hasScore: hasScore)
    #expect(
      found(by: rule, in: ScoreSheet(soundRows, unknown: [row])) == [
        "criterion.unknown \(severity) Phiếu!B9 Phòng cháy"
      ])
  }

  @Test("A table of known rows has none") func known() { #expect(found(by: rule, in: ScoreSheet(soundRows)).isEmpty) }
}
