import Scoring
import TestSupport
import Testing

@Suite struct LayerTotals {
  private func tally(_ rows: [Row], _ adjustments: [Adjustment] = [], scheme: Scheme = .small, layers: [Layer]? = nil)
    -> Tally
  {
    Tally(
      scheme: scheme, sheet: ScoreSheet(rows), adjustments: UnitAdjustments(adjustments, of: scheme), layers: layers)
  }

  private let whole = [
    Row("1", own: "7", inspected: "6"), Row("2a", own: "3", inspected: "2"), Row("2b", own: "5", inspected: .blank),
  ]

  @Test("The total is the sum of the final scores, each of its own layer")
  func total() {
    #expect(tally(whole).total == "13")
    #expect(tally(whole).isComplete)
  }

  @Test("A layer has a total only when it covers every content")
  func layers() {
    #expect(tally(whole).total(of: .own) == "15")
    #expect(tally(whole).total(of: .inspected) == nil)
    #expect(tally(whole, [.init("2", .inspected, "8")]).total(of: .inspected) == "14")
    #expect(tally(whole).total(of: .agreed) == nil)
  }

  @Test("Without a score of some content there is no total")
  func incomplete() {
    let tally = tally([Row("1", own: .blank), Row("2a", own: "3"), Row("2b", own: "5")])
    #expect(tally.total == nil)
    #expect(tally.ownTotal == nil)
    #expect(!tally.isComplete)
    #expect(tally.contents[1].final?.points == "8")
  }

  @Test("Only the layers asked for are looked at")
  func asked() { #expect(tally(whole, layers: [.own]).total == "15") }

  @Test("A layer that the scheme does not have is not looked at")
  func notOfTheScheme() { #expect(tally(whole, scheme: .small.with(layers: [.own])).total == "15") }

  @Test("The scheme's order of layers says which is stronger")
  func strength() { #expect(tally(whole, scheme: .small.with(layers: [.inspected, .own])).total == "15") }

  @Test("A content's score of a layer is the one that counts in it, also where some criteria are scored besides")
  func sameInBoth() {
    let scheme = Scheme.small.with(partialContent: .sum)
    let content = tally(whole, [.init("2", .inspected, "8")], scheme: scheme).contents[1]
    #expect(content.final == FinalScore(points: "8", layer: .inspected))
    #expect(content.scores[.inspected] == "8")
  }

  @Test("More than nothing is performed, nothing is not, and without a score neither is said")
  func performed() {
    let rows = [Row("1", own: "0.01"), Row("2a", own: "0"), Row("2b", own: "0")]
    #expect(tally(rows).contents.map(\.isPerformed) == [true, false])
    #expect(tally([]).contents.map(\.isPerformed) == [nil, nil])
  }

  @Test("The reason is that of the strongest adjusted layer, else the table's note")
  func reasons() {
    let rows = [Row("1", own: "7", note: "ghi chú"), Row("2a", own: "3", note: "ghi chú"), Row("2b", own: "5")]
    let adjustments: [Adjustment] = [
      .init("2a", .inspected, "2", reason: "thiếu hồ sơ"), .init("2a", .agreed, "3", reason: "đã bổ sung"),
    ]
    let tally = tally(rows, adjustments)
    #expect(tally.contents[0].reason == "ghi chú")
    #expect(tally.contents[1].criteria.map(\.reason) == ["đã bổ sung", nil])
  }

  @Test("Criteria are told with their maximum and the cell of the unit's own score")
  func criteria() {
    let rows = [Row("1", own: "7"), Row("2", own: "8"), Row("2a", max: "9", own: "3"), Row("2b", inspected: "5")]
    let content = tally(rows).contents[1]
    #expect(content.cell == "D3")
    #expect(content.criteria.map(\.maximum) == ["4", "6"])
    #expect(content.criteria.map(\.cell) == ["D4", nil])
    #expect(tally([Row("2", own: "8")]).contents[1].criteria.isEmpty)
  }
}
