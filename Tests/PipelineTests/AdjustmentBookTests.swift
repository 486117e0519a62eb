import Binding
import Scoring
import Spreadsheet
import TestSupport
import Testing
import Validation
import XLSXReader

@testable import Pipeline

@Suite struct AdjustmentBooks {
  private static let unit = Unit(id: "kim-chung", name: "Kim Chung")

  private func book(_ rows: [Adjustment], faults: [TableFault] = [], round: String? = nil) -> AdjustmentBook {
    let roster = Roster(units: [Self.unit], kinds: [])
    var loaded = LoadedAdjustments()
    loaded.take(AdjustmentFile(adjustments: rows, faults: faults))
    return AdjustmentBook(
      loaded,
      settings: JudgingSettings(scheme: .small, roster: roster, round: round, language: .vi, limits: .default, width: 1)
    )
  }

  private func counted(_ book: AdjustmentBook) -> Int { book.adjustments(of: Self.unit) { _ in "10" }.counted.count }

  @Test(
    "A row belongs to its round, one without a round to every round",
    arguments: [("Đợt 1", "đợt 1", 1), ("Đợt 2", "Đợt 1", 0), (nil, "Đợt 1", 1), ("Đợt 2", nil, 1)]
      as [(String?, String?, Int)])
  func rounds(own: String?, current: String?, count: Int) {
    #expect(counted(book([.init("1", .inspected, "5", round: own)], round: current)) == count)
  }

  @Test("A unit has its own rows alone") func units() {
    #expect(
      counted(book([.init("1", .inspected, "5", unitID: "uy-no"), .init("1", .inspected, "5", unitID: nil)])) == 0)
  }

  private func findings(_ book: AdjustmentBook, submitted: Set<String> = []) -> [String] {
    book.findings(submitted: submitted, roster: Roster(units: [Self.unit], kinds: []))
      .map { "\($0.rule.rawValue) \($0.place.file ?? "")!\($0.place.cell ?? "") \($0.found)" }
  }

  @Test("A row that reaches no submission is told, not lost") func told() {
    #expect(findings(book([.init("1", .inspected, "5")])) == ["adjustment.waiting diem.csv!D2 1: 5"])
    #expect(findings(book([.init("1", .inspected, "5")]), submitted: ["kim-chung"]).isEmpty)
    #expect(
      findings(book([.init("1", .inspected, "5", unitID: nil)])) == ["adjustment.unknown-unit diem.csv!D2 Kim Chung"])
    #expect(
      findings(book([.init("1", .inspected, "5", round: "Đợt 2")], round: "Đợt 1"), submitted: ["kim-chung"])
        == ["adjustment.other-round diem.csv!D2 Đợt 2"])
  }

  @Test("A fault of a file is told at its place") func faults() {
    let fault = TableFault(file: "b.csv", cell: "C7", problem: .unknownLayer("x"))
    #expect(findings(book([], faults: [fault])) == ["adjustment.unreadable b.csv!C7 "])
  }
}
