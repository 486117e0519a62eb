import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct EveryRowIsKnownRule {
  private let rule = EveryRowIsKnown()

  @Test("A row of no content with a score is an error") func unknown() {
    let row = ScoreSheet.UnknownRow(label: "B9", name: "Phòng cháy")
    #expect(
      found(by: rule, in: ScoreSheet(soundRows, unknown: [row])) == ["criterion.unknown error Phiếu!B9 Phòng cháy"])
  }

  @Test("A table of known rows has none") func known() { #expect(found(by: rule, in: ScoreSheet(soundRows)).isEmpty) }
}
