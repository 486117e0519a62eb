import Binding
import Configuration
import Scoring
import Spreadsheet
import TestSupport
import Testing
import Validation

@Suite("hcmc-2019 and the 26 published counts") struct HoChiMinhCity2019 {
  /// A ward's list of 23 criteria with so many answered by yes, and the count that it says itself.
  private static func sheet(met: Int, says count: Int, scheme: Scheme) -> Sheet {
    let rows = scheme.contents.enumerated().map { place, content -> [Draft] in
      [.number(content.id), .text(content.name.vi), place < met ? "Có" : "Không"]
    }
    return Sheet(
      "Phiếu",
      [["UBND phường Tân Định"], ["STT", "Tiêu chí", "Có/Không"]] + rows + [
        [nil, "Tổng cộng", .number(String(count))]
      ])
  }

  private static func examination(met: Int, says count: Int, scheme: Scheme = .hcmc) throws -> Examination {
    let workbook = ReceivedWorkbook(fileName: "a.xlsx", sheets: [sheet(met: met, says: count, scheme: scheme)])
    let table = try #require(WorkbookBinder(scheme: scheme, roster: nil).bind(workbook).table.found)
    return Examination(scheme: scheme, sheet: table, adjustments: .none)
  }

  private static func classes(by scheme: Scheme) throws -> [String: Int] {
    let classes = try PublishedData.wards().map { ward in
      try examination(met: ward.printed, says: ward.printed, scheme: scheme).grade?.className ?? "none"
    }
    return Dictionary(grouping: classes, by: \.self).mapValues(\.count)
  }

  @Test("26 wards, 23 criteria") func sizes() throws {
    #expect(try PublishedData.wards().count == 26)
    #expect(Scheme.hcmc.yesNoCount == 23)
    #expect(Scheme.hcmc.maximum == "23")
  }

  @Test("Under the published reading, where 11 counts as below 11, they are 1, 9 and 16")
  func published() throws {
    #expect(try Self.classes(by: .hcmc) == ["23/23": 1, "12-20/23": 9, "dưới 11/23": 16])
  }

  @Test("Word for word the wards with 11 are in no band: one line of the scheme changes that")
  func literal() throws {
    let text = try #require(EmbeddedSchemes.text(of: "hcmc-2019"))
    let changed = text.replacing("\n  below: included\n", with: "\n  below: excluded\n")
    let scheme = try SchemeFile.scheme(from: changed, file: "a.yaml")
    #expect(try Self.classes(by: scheme) == ["23/23": 1, "12-20/23": 9, "dưới 11/23": 8, "none": 8])
  }

  @Test(
    "A count has the band that it lies in, and 21 and 22 have none, which is said",
    arguments: [
      Case("nothing", 0, ["dưới 11/23", "12-20/23"]), Case("just below", 10, ["dưới 11/23", "12-20/23"]),
      Case("at the word", 11, ["dưới 11/23", "12-20/23"]), Case("the next band", 12, ["12-20/23", "23/23"]),
      Case("its end", 20, ["12-20/23", "23/23"]), Case("beyond it", 21, ["none", "23/23", "grade.no-band"]),
      Case("just below all", 22, ["none", "23/23", "grade.no-band"]), Case("all", 23, ["23/23", "highest"]),
    ])
  func bands(given: Case<Int, [String]>) throws {
    let examination = try Self.examination(met: given.given, says: given.given)
    let grade = try #require(examination.grade)
    let noBand = examination.findings().map(\.rule.rawValue).filter { $0 == "grade.no-band" }
    #expect([grade.className ?? "none", grade.nextClass ?? "highest"] + noBand == given.expected)
  }

  @Test("What is missing to the next band is a number of criteria")
  func missing() throws {
    let missing = { (met: Int) in
      try Self.examination(met: met, says: met).grade?.missingForNext.map { "\($0.condition): \($0.missing ?? "0")" }
    }
    #expect(try missing(9) == ["met >= 12: 3"])
    #expect(try missing(21) == ["met >= 23: 2"])
    #expect(try missing(23) == [])
  }

  @Test("The rows whose ticks do not add up to the printed count are named")
  func disagreement() throws {
    let named = try PublishedData.wards().filter { ward in
      let met = min(ward.ticked, Scheme.hcmc.yesNoCount)
      return try Self.examination(met: met, says: ward.printed).findings().contains { $0.rule == .totalSumMismatch }
    }
    // Worked out from the published table by other means: only rows 14, 17 and 26 add up.
    #expect(named.map(\.number) == Array(1...26).filter { ![14, 17, 26].contains($0) })
    #expect(named.first?.name == "Tân Định" && named.last?.name == "Long Thới")
  }
}
