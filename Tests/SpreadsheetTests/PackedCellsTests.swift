import Spreadsheet
import TestSupport
import Testing

@Suite struct PackedSheets {
  private typealias Entry = PackedCells.Entry

  /// A1 shared text of two fonts, B1 a number, C1 a formula moved one row down without a result, A2 a date.
  private var packed: PackedCells {
    var texts = TextTable()
    texts.append("Kim ".utf8)
    texts.endRun(font: ".VnTime")
    texts.append("Chung".utf8)
    texts.endRun(font: nil)
    texts.endText()
    var cells = PackedCells(sharedTexts: texts, fonts: ["Arial"], dateSystem: .from1900)
    cells.bytes = Array("17.5A1+143000".utf8)
    cells.formulas = [.init(start: 4, count: 4, offset: CellOffset(rows: 1, columns: 0))]
    cells.entries = [
      entry(1, 1, .sharedText, start: 0, count: 0, font: 0), entry(1, 2, .number, start: 0, count: 4),
      entry(1, 3, .empty, start: 0, count: 0, formula: 0), entry(2, 1, .number, start: 8, count: 5, format: .dateTime),
      entry(2, 2, .boolean, start: 1, count: 0),
    ]
    return cells
  }

  private func entry(
    _ row: UInt32, _ column: UInt16, _ kind: PackedCells.Kind, start: UInt32, count: UInt32,
    format: NumberFormatKind = .plain, formula: UInt32 = Entry.none, font: UInt32 = Entry.none
  ) -> Entry {
    Entry(
      row: row, column: column, kind: kind, format: format, start: start, count: count, formula: formula, font: font)
  }

  private var sheet: Sheet {
    Sheet(name: "A", visibility: .visible, packed: packed, mergedRanges: [], hiddenRows: [], hiddenColumns: [])
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
