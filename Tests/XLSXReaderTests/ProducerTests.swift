import Spreadsheet
import Testing
import XLSXReader

@Suite struct Producers {
  @Test(
    "A score sheet reads the same from each program",
    arguments: ["openpyxl-scores.xlsx", "libreoffice-scores.xlsx"])
  func scoreSheet(_ name: String) throws {
    let workbook = try Fixture.open(name)
    let sheets = try workbook.sheets()
    let sheet = sheets[0]
    #expect(sheets.map(\.name) == ["Bảng điểm", "Ẩn", "Rất ẩn"])
    #expect(sheets[1].visibility == .hidden)
    #expect(sheets[2].rows == [])
    #expect(sheet.rows == [1, 2, 3, 4, 5, 6])
    #expect(sheet["A1"]?.value == .text("UBND xã Tân Hội"))
    #expect(sheet["B3"]?.value == .text("Tuyên truyền & phổ biến"))
    #expect(sheet["D3"]?.value == .number("4.5"))
    #expect(sheet["D4"]?.value == .text("7,5"))
    #expect(sheet["E3"]?.format == .percent)
    #expect(sheet["E4"]?.moment == "2017-09-15T07:30:00")
    #expect(sheet["E5"]?.format == .elapsed)
    #expect(sheet["E5"]?.moment == nil)
    #expect(sheet["D6"]?.formula == "SUM(D3:D5)")
    #expect(sheet["Z99"] == nil)
    #expect(sheet.mergedRanges.map(String.init) == ["A1:D1"])
    #expect(sheet.hiddenRows == [4...4])
    #expect(sheet.isHidden(row: 4) && !sheet.isHidden(row: 5))
    #expect(sheet.hiddenColumns == [3...3])
    #expect(sheet.isHidden(column: 3) && !sheet.isHidden(column: 4))
    #expect(!workbook.hasMacros)
  }

  @Test("A formula has its cached result, or none when no program calculated it")
  func cachedResults() throws {
    #expect(try Fixture.sheets("openpyxl-scores.xlsx")[0]["D6"]?.value == .empty)
    #expect(try Fixture.sheets("libreoffice-scores.xlsx")[0]["D6"]?.value == .number("4.8"))
  }

  @Test("Defined names have their scope")
  func definedNames() throws {
    let names = try Fixture.open("openpyxl-scores.xlsx").definedNames
    #expect(names.contains(DefinedName(name: "VTLT_UNIT", formula: "'Bảng điểm'!$A$1")))
    #expect(names.contains(DefinedName(name: "tong", formula: "'Bảng điểm'!$D$6", sheet: "Bảng điểm")))
  }

  @Test("Very hidden sheets are told apart")
  func veryHidden() throws {
    #expect(try Fixture.sheets("openpyxl-scores.xlsx")[2].visibility == .veryHidden)
  }

  @Test("Chart sheets are left out, and the sheets behind them keep their order")
  func chartSheets() throws {
    #expect(try Fixture.sheets("xlsxwriter-fonts.xlsx").map(\.name) == ["Điểm", "Cuối"])
  }

  @Test("A row without height and a column without width are hidden")
  func zeroSizes() throws {
    let sheet = try Fixture.sheets("xlsxwriter-fonts.xlsx")[0]
    #expect(sheet.hiddenRows == [5...5])
    #expect(sheet.hiddenColumns == [6...7])
    #expect(try Fixture.sheets("cell-types.xlsx")[0].hiddenColumns == [2...3])
  }

  @Test("The 1904 date system moves dates by four years")
  func dates1904() throws {
    let workbook = try Fixture.open("xlsxwriter-1904.xlsx")
    #expect(workbook.dateSystem == .from1904)
    #expect(try workbook.sheets()[0]["A1"]?.moment == "2025-07-01T12:00:00.250")
  }

  @Test("A Strict workbook with prefixes and unusual part names reads like any other")
  func strict() throws {
    let workbook = try Fixture.open("strict-prefixed.xlsx")
    #expect(try workbook.sheets().map(\.name) == ["Một & hai"])
    #expect(try workbook.sheets()[0]["A1"]?.value == .isoDate("2024-01-31T12:00:00"))
    #expect(try workbook.sheets()[0]["B1"]?.value == .text("chữ"))
    #expect(try workbook.sheets()[0]["C1"]?.value == .number("7.5"))
  }

  @Test("Parts in other encodings are read", arguments: [("utf-16.xlsx", "Điểm số"), ("latin-1.xlsx", "C«ng t¸c")])
  func encodings(_ name: String, text: String) throws {
    #expect(try Fixture.sheets(name)[0]["A1"]?.value == .text(text))
  }

  @Test("A sheet without a part, as Excel writes for old modules, is left out")
  func emptyRelationship() throws {
    #expect(try Fixture.sheets("empty-relationship.xlsx").map(\.name) == ["Sheet1"])
  }

  @Test("Files that are read at the same time do not disturb one another")
  func concurrency() async throws {
    let names = ["strict-prefixed.xlsx", "refused-malformed.xlsx", "libreoffice-scores.xlsx", "refused-doctype.xlsx"]
    let expected = names.map { Outcome($0) }
    await withTaskGroup(of: (Int, Outcome).self) { group in
      for turn in 0..<200 { group.addTask { (turn % 4, Outcome(names[turn % 4])) } }
      for await (index, outcome) in group { #expect(outcome == expected[index]) }
    }
    #expect(expected.map(\.cells) == [3, nil, 21, nil])
  }

  /// What came of reading a fixture.
  private struct Outcome: Equatable {
    let cells: Int?
    let refusal: XLSXError?

    init(_ name: String) {
      refusal = Fixture.refusal(name)
      cells = (try? Fixture.sheets(name)).map { $0.reduce(0) { $0 + $1.cellCount } }
    }
  }

  @Test("Macros are told from the content type")
  func macros() throws {
    #expect(try Fixture.open("macros.xlsm").hasMacros)
  }
}
