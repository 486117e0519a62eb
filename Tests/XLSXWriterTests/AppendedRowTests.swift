import Spreadsheet
import Testing
import XLSXWriter

@Suite struct AppendingRows {
  private let workbook: PatchableWorkbook

  init() throws { workbook = try PatchableWorkbook(SampleDrawing.workbook()) }

  private func sheet(_ edit: SheetEdit, number: Int = 1) throws -> DrawnPackage {
    try DrawnPackage(workbook.patched([edit]))
  }

  private let rows = [
    AppendedRow(like: 9, contents: [1: .number("1"), 2: .text("D4"), 6: .text("ngoài")]),
    AppendedRow(like: 9, contents: [1: .number("2")], height: 60),
  ]

  @Test("Rows come after the last, with the pattern's height, styles and merged ranges")
  func afterLast() throws {
    let package = try sheet(SheetEdit(sheet: SampleDrawing.sheetName, appended: rows))
    let text = try package.text("xl/worksheets/sheet1.xml")
    let style = try package.style("A9")
    #expect(text.contains("<row r=\"10\" ht=\"32\" customHeight=\"1\"><c r=\"A10\" s=\"\(style)\"><v>1</v></c>"))
    #expect(text.contains("<row r=\"11\" ht=\"60.0\" customHeight=\"1\"><c r=\"A11\" s=\"\(style)\"><v>2</v></c>"))
    for blank in ["C10", "D10", "B11", "C11", "D11"] {
      #expect(try package.cell(blank) == "<c r=\"\(blank)\" s=\"\(style)\"/>")
    }
    #expect(try package.style("F10") == "0")
    #expect(
      text.contains(
        "<mergeCells count=\"4\"><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"B9:C9\"/>"
          + "<mergeCell ref=\"B10:C10\"/><mergeCell ref=\"B11:C11\"/></mergeCells>"))
    #expect(text.contains("<dimension ref=\"A1:F11\"/>"))
  }

  @Test("Rows take the place of a pattern that is dropped")
  func inPlaceOfPattern() throws {
    let package = try sheet(SheetEdit(sheet: SampleDrawing.sheetName, dropped: [9], appended: rows))
    let text = try package.text("xl/worksheets/sheet1.xml")
    #expect(text.ranges(of: "<row r=\"9\"").count == 1)
    #expect(try package.cell("A9").hasSuffix("<v>1</v></c>"))
    #expect(try package.cell("A10").hasSuffix("<v>2</v></c>"))
    #expect(text.contains("<mergeCells count=\"3\"><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"B9:C9\"/>"))
  }

  @Test("A dropped row leaves neither cells nor merged ranges")
  func dropped() throws {
    let text = try sheet(SheetEdit(sheet: SampleDrawing.sheetName, dropped: [1, 9]))
      .text("xl/worksheets/sheet1.xml")
    #expect(!text.contains("<row r=\"1\""))
    #expect(!text.contains("<row r=\"9\""))
    #expect(!text.contains("mergeCell"))
    #expect(text.contains("<row r=\"2\""))
  }

  @Test("An empty sheet takes rows in the style of another sheet's")
  func onEmptySheet() throws {
    let appended = [AppendedRow(like: 9, of: SampleDrawing.sheetName, contents: [2: .text("x")])]
    let package = try sheet(SheetEdit(sheet: "Ghi chú", appended: appended))
    let text = try package.text("xl/worksheets/sheet2.xml")
    #expect(text.contains("<sheetData><row r=\"1\" ht=\"32\" customHeight=\"1\"><c r=\"A1\" s=\""))
    #expect(text.contains("</row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"B1:C1\"/></mergeCells><"))
    #expect(try package.style("B1", sheet: 2) == package.style("B9"))
    #expect(try workbook.lastRow(of: "Ghi chú") == 0)
    #expect(try workbook.lastRow(of: SampleDrawing.sheetName) == 9)
  }
}
