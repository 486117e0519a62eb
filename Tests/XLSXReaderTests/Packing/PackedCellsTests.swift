import Spreadsheet
import XLSXReader
import Testing

@Suite struct PackedSheets {
  /// A1 shared text of two fonts, B1 a number, C1 a formula moved one row down without a result, A2 a date.
  private var packed: PackedCells {
    var texts = TextTable()
    texts.append(Array("Kim ".utf8))
    texts.endRun(font: ".VnTime")
    texts.append(Array("Chung".utf8))
    texts.endRun(font: nil)
    texts.endText()
    let tables = WorkbookTables(
      texts: texts, formats: [(.plain, 0), (.dateTime, nil)], fonts: ["Arial"], dateSystem: .from1900)
    var cells = PackedCells(tables: tables)
    cells.bytes = Array("17.5A1+143000".utf8)
    cells.formulas = [.init(start: 4, count: 4, offset: CellOffset(rows: 1, columns: 0))]
    cells.rows = [.init(number: 1, start: 0), .init(number: 2, start: 3)]
    cells.entries = [
      PackedCell(column: 1, style: 0, kind: .sharedText, start: 0, count: 0),
      PackedCell(column: 2, style: 9, kind: .number, start: 0, count: 4),
      PackedCell(column: 3, style: 0, kind: .empty, start: 0, count: 0, formula: 0),
      PackedCell(column: 1, style: 1, kind: .number, start: 8, count: 5),
      PackedCell(column: 2, style: 0, kind: .boolean, start: 1, count: 0),
    ]
    return cells
  }

  private var sheet: Sheet {
    Sheet(name: "A", visibility: .visible, source: packed, mergedRanges: [], hiddenRows: [], hiddenColumns: [])
  }

  @Test("Packed cells become the values they stand for")
  func values() {
    #expect(
      sheet.rows.flatMap(sheet.cells).map(\.value)
        == [.text("Kim Chung"), .number("17.5"), .empty, .number("43000"), .boolean(true)])
  }

  @Test("A run without a font has its cell's")
  func runs() {
    #expect(
      sheet["A1"]?.runs == [TextRun(text: "Kim ", font: ".VnTime"), TextRun(text: "Chung", font: "Arial")])
  }

  @Test("A shared formula is moved to its cell") func formula() { #expect(sheet["C1"]?.formula == "A2+1") }

  @Test("A number shown as a date has its moment") func moment() {
    #expect(sheet["A2"]?.moment == "2017-09-22T00:00:00")
  }
}
