import Scoring
import TestSupport
import Testing

@Suite struct AdjustmentsOfAUnit {
  private func sorted(_ rows: [Adjustment], scheme: Scheme = .small) -> UnitAdjustments {
    UnitAdjustments(rows, of: scheme)
  }

  @Test("A score from zero to the maximum counts", arguments: ["0", "3.99", "4"] as [Points])
  func counted(points: Points) {
    let key = UnitAdjustments.Key(target: Target("2a"), layer: .inspected)
    #expect(sorted([.init("2a", .inspected, Score(.points(points)))]).counted[key]?.score.points == points)
  }

  @Test(
    "A score outside, or none, is refused",
    arguments: [Score("-0.01"), "4.01", Score(.tooLarge), Score(.notANumber), Score(.percentage)])
  func refused(score: Score) {
    let adjustments = sorted([.init("2a", .inspected, score)])
    #expect(adjustments.refused.count == 1)
    #expect(adjustments.counted.isEmpty)
  }

  @Test("A row without a score says nothing")
  func blank() { #expect(sorted([.init("2a", .inspected, .blank)]) == UnitAdjustments([], of: .small)) }

  @Test("A row of no content or criterion, or of a layer that the scheme has not, is set aside")
  func unknown() {
    #expect(sorted([.init(nil, .inspected, "1")]).unknownTargets.count == 1)
    let scheme = Scheme.small.with(layers: [.own, .inspected])
    #expect(sorted([.init("2a", .agreed, "1")], scheme: scheme).unknownTargets.count == 1)
  }

  @Test("Rows that differ conflict, each told in the order of the files, and none counts")
  func conflict() {
    let adjustments = sorted([.init("2a", .inspected, "1", cell: "D2"), .init("2a", .inspected, "2", cell: "D3")])
    #expect(adjustments.conflicts.map { $0.rows.map(\.place.cell) } == [["D2", "D3"]])
    #expect(adjustments.counted.isEmpty)
  }

  @Test("Rows of other targets and layers do not conflict")
  func others() {
    let adjustments = sorted([
      .init("2a", .inspected, "1"), .init("2a", .agreed, "2"), .init("2b", .inspected, "3"),
      .init("2", .inspected, "4"),
    ])
    #expect(adjustments.conflicts.isEmpty)
    #expect(adjustments.counted.count == 4)
  }

  @Test("A refused row conflicts with none")
  func refusedBesideCounted() {
    let adjustments = sorted([.init("2a", .inspected, "99"), .init("2a", .inspected, "2")])
    #expect(adjustments.conflicts.isEmpty)
    #expect(adjustments.counted.values.map(\.score.points) == ["2"])
  }
}
