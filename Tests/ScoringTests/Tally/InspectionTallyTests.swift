import TestSupport
import Testing

@testable import Scoring

@Suite("What an inspection made of a content") struct InspectionTallyTests {
  private func tally(_ scores: [Layer: Points], criteria: [[Layer: Points]] = []) -> InspectionTally {
    let content = ContentTally(
      content: Scheme.small.contents[1], maximum: "10", scores: scores, final: nil,
      criteria: zip(Scheme.small.contents[1].criteria, criteria).map { criterion, scores in
        CriterionTally(
          criterion: criterion, maximum: nil, scores: scores, final: nil, cell: nil, reason: nil, criteria: [])
      }, cell: nil, reason: nil, isPerformed: nil)
    return InspectionTally(content, by: .inspected)
  }

  @Test("The team's own score of the whole is its score")
  func whole() {
    #expect(tally([.own: "8", .inspected: "7"]) == InspectionTally(points: "7", compared: 1, changed: 1))
    #expect(tally([.own: "8", .inspected: "8"]) == InspectionTally(points: "8", compared: 1, changed: 0))
  }

  @Test("Where the team scored some criteria, the unit's own scores stand for the others")
  func part() {
    let criteria: [[Layer: Points]] = [[.own: "4", .inspected: "3"], [.own: "5"]]
    #expect(tally([.own: "9"], criteria: criteria) == InspectionTally(points: "8", compared: 1, changed: 1))
  }

  @Test("A layer that scored nothing made nothing of it, and one that scored where the unit did not is not compared")
  func nothing() {
    #expect(tally([.own: "8", .agreed: "7"]) == InspectionTally(points: nil, compared: 0, changed: 0))
    #expect(tally([.inspected: "7"]) == InspectionTally(points: "7", compared: 0, changed: 0))
  }

  @Test("A criterion that nobody scored leaves no sum")
  func gap() {
    #expect(tally([:], criteria: [[.own: "4", .inspected: "3"], [:]]).points == nil)
  }
}
