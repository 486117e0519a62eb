import Binding
import Scoring
import Spreadsheet
import TestSupport
import Testing

@Suite struct TableSearches {
  private static let table = [HanoiTable.header] + HanoiTable.contents
  private static let empty = [HanoiTable.header] + HanoiTable.contents.map { Array($0.prefix(3)) }
  private static let other: [[Draft]] = [
    ["STT", "Nội dung", "Tự chấm"], [1, "Tuyên truyền, phổ biến pháp luật", 4], [2, "Khác", 5],
  ]

  /// The sheet of the table found, "?" and the sheets of several, or nothing.
  private func found(_ sheets: [Sheet]) -> [String] {
    switch HanoiTable.bind(sheets).table {
    case .found(let sheet): [sheet.sheet]
    case .notFound: []
    case .tooLong(let place, let allowed): ["\(place.sheet)!\(place.header) > \(allowed)"]
    case .ambiguous(let places): ["?"] + places.map { "\($0.sheet)!\($0.header)" }
    }
  }

  @Test(
    "The table is found on whatever sheet it is",
    arguments: [
      Case("the only one", [Sheet("A", table)], ["A"]),
      Case("the third", [Sheet("A", other), Sheet("B", []), Sheet("C", table)], ["C"]),
      Case("the one with scores", [Sheet("A", empty), Sheet("B", table)], ["B"]),
      Case("without scores", [Sheet("A", empty)], ["A"]),
      Case("a visible one before a hidden one", [Sheet("A", table, visibility: .hidden), Sheet("B", table)], ["B"]),
      Case("a hidden one alone", [Sheet("A", table, visibility: .veryHidden), Sheet("B", [["Hướng dẫn"]])], ["A"]),
      Case("two with scores", [Sheet("A", table), Sheet("B", table)], ["?", "A!A1", "B!A1"]),
      Case("a table of something else", [Sheet("A", other)], []), Case("nothing", [Sheet("A", [])], []),
      Case("two units below each other", [Sheet("A", table + [[]] + table)], ["?", "A!A1", "A!A10"]),
      Case("three contents are too few", [Sheet("A", Array(table.prefix(4)))], []),
      Case("four are enough", [Sheet("A", Array(table.prefix(5)))], ["A"]),
    ])
  func search(given: Case<[Sheet], [String]>) { #expect(found(given.given) == given.expected) }

  @Test("A visible table too long to be read goes before a hidden one") func longBeforeHidden() {
    let rows = Self.table + (0..<4_994).map { [nil, .init(stringLiteral: "Dòng \($0)")] }
    #expect(found([Sheet("A", rows), Sheet("B", Self.table, visibility: .hidden)]) == ["A!A1 > 5000"])
  }

  @Test("A header repeated at a page break goes on with its table") func pageBreak() throws {
    let rows = Array(Self.table.prefix(5)) + [HanoiTable.header] + Array(Self.table.dropFirst(5))
    let sheet = try #require(HanoiTable.scoreSheet(rows))
    #expect(sheet.rows.count == 7)
    #expect(sheet.header == "A1")
  }

  @Test(
    "A table of as many rows as allowed is read, one of more is not",
    arguments: [(4_993, ["A"]), (4_994, ["A!A1 > 5000"])])
  func tooLong(more: Int, expected: [String]) {
    let rows = Self.table + (0..<more).map { [nil, .init(stringLiteral: "Dòng \($0)")] }
    #expect(found([Sheet("A", rows)]) == expected)
  }

  @Test("It goes on also when one of its rows says again what stood above") func pageBreakWithARepetition() throws {
    let rows = Array(Self.table.prefix(5)) + [HanoiTable.header, Self.table[1]] + Array(Self.table.dropFirst(5))
    let sheet = try #require(HanoiTable.scoreSheet(rows))
    #expect(sheet.rows.count == 7)
    #expect(sheet.duplicates.map(\.target.id) == ["1"])
  }

  @Test("Without a table the sheets that were looked through are told") func sheets() {
    #expect(HanoiTable.bind([Sheet("A", []), Sheet("B", Self.other)]).table == .notFound(sheets: ["A", "B"]))
  }

  @Test("A hidden table is remarked on, and whether it counts", arguments: [true, false])
  func hidden(isUsed: Bool) {
    let sheets = [Sheet("A", Self.table, visibility: .hidden)] + (isUsed ? [] : [Sheet("B", Self.table)])
    #expect(HanoiTable.bind(sheets).remarks == [.hiddenTable(sheet: "A", isUsed: isUsed)])
  }

  /// The table with its score column twice, the third content's score another in the second of them.
  private func twice(third: String) -> [[Draft]] {
    var rows: [[Draft]] = [HanoiTable.header + ["Tự chấm"]]
    for (place, row) in HanoiTable.contents.enumerated() {
      let again: Draft = place == 2 ? .number(third) : row[3]
      rows.append(row + [again])
    }
    return rows
  }

  @Test("Two columns of one kind that differ are ambiguous, two that agree are one") func rivals() {
    #expect(found([Sheet("A", twice(third: "20"))]) == ["A"])
    #expect(found([Sheet("A", twice(third: "21"))]) == ["?", "A!D1", "A!E1"])
  }
}
