import Spreadsheet
import Testing
import XLSXReader

@Suite struct Cells {
  @Test(
    "Each stored type is read as it stands",
    arguments: [
      ("A1", .text("a")), ("B1", .text("")), ("C1", .text("x y")), ("D1", .text("A_x000D_ 😀 _xZZZZ_")),
      ("E1", .text(" trước sau ")), ("F1", .boolean(true)), ("G1", .boolean(false)), ("H1", .error("#N/A")),
      ("I1", .text("a")), ("J1", .empty), ("L1", .number("1.50E+2")), ("M1", .text("NaN")), ("N1", .text("inline")),
      ("O1", .text("")), ("P1", .number("0.30000000000000004")),
    ] as [(String, CellValue)])
  func storedTypes(_ reference: String, value: CellValue) throws {
    #expect(try Fixture.sheets("cell-types.xlsx")[0][reference]?.value == value)
  }

  @Test("Styled blanks and rows outside sheetData are no cells")
  func noCells() throws {
    let sheet = try Fixture.sheets("cell-types.xlsx")[0]
    #expect(sheet["K1"] == nil)
    #expect(sheet.rows == [1])
    #expect(sheet.cellCount == 15)
    #expect(sheet.mergedRanges == [CellRange("A1:B2")])
  }

  @Test("Cells and rows without a reference follow the one before; of two at one place the later counts")
  func references() throws {
    let sheet = try Fixture.sheets("no-references.xlsx")[0]
    #expect(sheet.rows == [1, 3, 5, 6])
    #expect(sheet.cells(inRow: 1).map(\.value) == [.number("1"), .text("hai")])
    #expect(sheet.cells(inRow: 3).map { "\($0.reference)" } == ["A3", "B3"])
    #expect(sheet["B3"]?.value == .number("2.5"))
    #expect(sheet["D5"]?.value == .number("4"))
    #expect(sheet["A6"]?.value == .number("5"))
  }

  @Test(
    "A shared formula moves to the group's other cells, before and behind the first",
    arguments: [("A1", 1), ("A2", 2), ("A3", 3)])
  func sharedFormulas(_ reference: String, row: Int) throws {
    let expected =
      "B\(row)+$B\(row)+B$2+$B$2+SUM(C:C,\(row):\(row))+'B2'!B\(row)+LOG10(B\(row))+\"B2\"+Tbl[B2]+B2.x+#REF!"
    #expect(try Fixture.sheets("formulas.xlsx")[0][reference]?.formula == expected)
  }

  @Test("A moved reference that leaves the grid is lost; a fixed one stays")
  func lostReferences() throws {
    let rows =
      "<row r=\"3\"><c r=\"C3\"><f t=\"shared\" si=\"0\" ref=\"A1:C3\">B3+SUM(A:B,2:2,$A$1)</f></c></row>"
      + "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"0\"/></c></row>"
    let parts = StoredZip.workbook(sheet: StoredZip.worksheet(rows))
    let sheet = try Workbook.open(StoredZip(parts: parts).bytes).sheets()[0]
    #expect(sheet["A1"]?.formula == "#REF!+SUM(#REF!,#REF!,$A$1)")
    #expect(sheet.rows == [1, 3])
  }

  @Test("An array formula stands in its first cell; a group without a formula gives none")
  func otherFormulas() throws {
    let sheet = try Fixture.sheets("formulas.xlsx")[0]
    #expect(sheet["B1"]?.formula == "A1:A2*2")
    #expect(sheet["B2"]?.formula == nil)
    #expect(sheet["C1"]?.formula == nil)
    #expect(sheet["C1"]?.value == .number("1"))
  }

  @Test(
    "The number format decides what a number is",
    arguments: [
      .dateTime, .plain, .elapsed, .percent, .plain, .dateTime, .plain, .plain, .plain, .dateTime, .plain, .plain,
      .plain, .plain, .plain, .plain, .percent, .dateTime, .dateTime, .elapsed, .plain,
    ].enumerated().map { ($0, $1) } as [(Int, NumberFormatKind)])
  func numberFormats(_ index: Int, kind: NumberFormatKind) throws {
    let cell = try Fixture.sheets("number-formats.xlsx")[0]["A\(index + 1)"]
    #expect(cell?.format == kind)
    #expect(cell?.moment == (kind == .dateTime ? "2024-01-01T12:00:00" : nil))
    #expect(cell?.value == .number("45292.5"))
  }

  @Test("Fonts of cells and of runs are noted when asked for")
  func fonts() throws {
    let sheet = try Fixture.sheets("xlsxwriter-fonts.xlsx", fonts: true)[0]
    #expect(sheet["A1"]?.runs == [TextRun(text: "C«ng t¸c v¨n th\u{AD}", font: ".VnTime")])
    #expect(
      sheet["A2"]?.runs == [
        TextRun(text: "UBND x·", font: ".VnTimeH"), TextRun(text: " và ", font: "Calibri"),
        TextRun(text: "phêng", font: ".VnTime"),
      ])
    #expect(sheet["A2"]?.value == .text("UBND x· và phêng"))
    #expect(sheet["A3"]?.runs.map(\.font) == ["Times New Roman"])
    #expect(sheet["B1"]?.runs == [])
    #expect(try Fixture.sheets("xlsxwriter-fonts.xlsx")[0]["A1"]?.runs == [])
    #expect(try Fixture.sheets("cell-types.xlsx", fonts: true)[0]["N1"]?.runs.map(\.text) == ["in", "line"])
  }

  @Test("Control characters come back from their escapes")
  func controlCharacters() throws {
    let sheet = try Fixture.sheets("xlsxwriter-fonts.xlsx")[0]
    #expect(sheet["D1"]?.value == .text("dòng 1\r\ndòng 2 _x000D_ \u{07}"))
  }
}
