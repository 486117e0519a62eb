import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct ContentMaximumsAreGivenRule {
  private static let name = LocalizedText(vi: "A", en: "A")
  private let scheme = Scheme.small.with(contents: ["1", "2"].map { Content(id: $0, name: name, limit: .workbook) })

  private func found(_ rows: [Row]) -> [String] {
    ValidationTests.found(by: ContentMaximumsAreGiven(), in: ScoreSheet(rows), scheme: scheme)
  }

  @Test("A maximum of the workbook is one") func given() {
    #expect(found([Row("1", max: "10", own: "5"), Row("2", max: "5", own: "5")]).isEmpty)
  }

  @Test("Where no content has one each is told, at its cell or its row") func missing() {
    #expect(
      found([Row("1", max: .blank, own: "5"), Row("2", own: "5")])
        == ["max.missing warning Phiếu!C2 ", "max.missing warning Phiếu!B3 "])
  }

  @Test("One that cannot be used is told as such, not as missing") func unusable() {
    #expect(found([Row("1", max: Score(.notANumber), own: "5"), Row("2", max: "5", own: "5")]).isEmpty)
  }

  @Test("Where the scheme gives maximums, or there are none, nothing is missing") func others() {
    let rule = ContentMaximumsAreGiven()
    #expect(ValidationTests.found(by: rule, in: ScoreSheet([Row("1", own: "5")])).isEmpty)
    let unlimited = Scheme.small.with(contents: [Content(id: "1", name: Self.name, limit: .unlimited)])
    #expect(ValidationTests.found(by: rule, in: ScoreSheet([Row("1", own: "5")]), scheme: unlimited).isEmpty)
  }
}
