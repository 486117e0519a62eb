import Scoring
import Spreadsheet
import TestSupport
import Testing

@testable import Validation

@Suite struct AdjustmentsAreJustifiedRule {
  private let rule = AdjustmentsAreJustified()

  private let rows = [Row("1", own: "8"), Row("2a", own: "3"), Row("2b", own: "5")]

  @Test("An inspected score that differs from the unit's own gives a reason")
  func differs() {
    #expect(
      found(by: rule, in: ScoreSheet(rows), [.init("2a", .inspected, "2.99", cell: "D7")])
        == ["adjustment.unjustified warning diem.csv!D7 2.99"])
    let finding = details(by: rule, in: ScoreSheet(rows), [.init("2a", .inspected, "2.99")]).first
    #expect(finding?.detail == .adjustment(.unjustified(id: "2a", layer: .inspected, own: "3")))
  }

  @Test("For a whole content too") func content() {
    #expect(
      found(by: rule, in: ScoreSheet(rows), [.init("2", .inspected, "7"), .init("1", .inspected, "8")]).count == 1)
  }

  @Test(
    "One that agrees, gives a reason, is of another layer or adds to what the unit has not scored needs none",
    arguments: [
      Adjustment("2a", .inspected, "3.00"), Adjustment("2a", .inspected, "2", reason: "thiếu hồ sơ"),
      Adjustment("2a", .agreed, "2"), Adjustment("9", .inspected, "2"),
    ])
  func justified(adjustment: Adjustment) { #expect(found(by: rule, in: ScoreSheet(rows), [adjustment]).isEmpty) }

  @Test("An empty reason is none") func emptyReason() {
    #expect(found(by: rule, in: ScoreSheet(rows), [.init("2a", .inspected, "2", reason: "")]).count == 1)
  }

  @Test("Where the unit has given no score there is nothing to differ from") func noOwn() {
    let rows = [Row("1", own: .blank), Row("2a", own: "3"), Row("2b", own: "5")]
    #expect(found(by: rule, in: ScoreSheet(rows), [.init("1", .inspected, "2")]).isEmpty)
  }

  @Test("A score in the workbook's own column needs a note") func workbook() {
    let rows = [
      Row("1", own: "8", inspected: "7"), Row("2", own: "8", inspected: "7"), Row("2a", own: "3", inspected: "2"),
      Row("2b", own: "5", inspected: "5"),
    ]
    #expect(
      found(by: rule, in: ScoreSheet(rows)) == [
        "adjustment.unjustified warning Phiếu!E2 7", "adjustment.unjustified warning Phiếu!E4 2",
      ])
    #expect(found(by: rule, in: ScoreSheet([Row("1", own: "8", inspected: "7", note: "vì")])).isEmpty)
  }
}
