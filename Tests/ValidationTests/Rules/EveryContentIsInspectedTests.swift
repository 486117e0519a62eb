import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct EveryContentIsInspectedRule {
  private let rule = EveryContentIsInspected()

  @Test("A class that rests on own scores alone is provisional") func own() {
    #expect(found(by: rule, in: ScoreSheet(soundRows)) == ["grade.provisional info Phiếu! A"])
    #expect(
      details(by: rule, in: ScoreSheet(soundRows)).first?.detail
        == .grade(.provisional(contents: ["1", "2"], awaited: .inspected, isGraded: true)))
  }

  private func waiting(_ adjustments: [Adjustment], scheme: Scheme = .small) -> [String]? {
    guard
      case .grade(.provisional(let contents, _, _))? = details(
        by: rule, in: ScoreSheet(soundRows), adjustments, scheme: scheme
      ).first?.detail
    else { return nil }
    return contents
  }

  @Test("So is one where a criterion is not inspected") func part() {
    #expect(waiting([.init("1", .inspected, "8"), .init("2a", .inspected, "3")]) == ["2"])
  }

  @Test("Also where the scheme adds up what there is") func partialSum() {
    let scheme = Scheme.small.with(partialContent: .sum)
    #expect(waiting([.init("1", .inspected, "8"), .init("2a", .inspected, "3")], scheme: scheme) == ["2"])
  }

  @Test("Where every content is inspected it is not", arguments: ["2", "2a"])
  func inspected(id: String) {
    #expect(waiting([.init("1", .inspected, "8"), .init(id, .inspected, "4"), .init("2b", .inspected, "4")]) == nil)
  }

  @Test("A scheme of own scores alone awaits nobody, and without a class nothing is provisional") func nobody() {
    #expect(waiting([], scheme: .small.with(layers: [.own])) == nil)
    #expect(found(by: rule, in: ScoreSheet(soundRows(but: Row("1", own: .blank)))).isEmpty)
  }
}
