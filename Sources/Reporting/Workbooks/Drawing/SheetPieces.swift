import Spreadsheet
import XLSXWriter

extension SheetDrawing {
  /// Puts content into a cell.
  mutating func put(_ content: CellContent, row: Int, column: Int, _ style: CellStyle) {
    self[CellReference(row: row, column: column)] = CellDrawing(content, style)
  }

  /// Puts content into a range of one or more rows and columns, drawn as one cell.
  mutating func put(
    _ content: CellContent, rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ style: CellStyle
  ) {
    put(content, row: rows.lowerBound, column: columns.lowerBound, style)
    guard rows.count * columns.count > 1 else { return }
    merges.append(
      CellRange(
        CellReference(row: rows.lowerBound, column: columns.lowerBound),
        CellReference(row: rows.upperBound, column: columns.upperBound)))
  }

  /// Puts content into cells of one row, drawn as one.
  mutating func put(_ content: CellContent, row: Int, columns: ClosedRange<Int>, _ style: CellStyle) {
    put(content, rows: row...row, columns: columns, style)
  }

  /// Puts the labels of a table, and makes their row high enough.
  mutating func putHead(_ labels: [String], row: Int, firstColumn: Int = 1) {
    var height = 20.0
    for (offset, label) in labels.enumerated() {
      let column = firstColumn + offset
      put(.text(label), row: row, column: column, .head)
      height = max(height, self.height(of: label, columns: column...column, .head))
    }
    rowHeights[row] = height
  }

  /// The height for a text that is wrapped within columns.
  func height(of text: String, columns: ClosedRange<Int>, _ style: CellStyle) -> Double {
    WrappedText.height(of: text, width: width(of: columns), size: style.size, isBold: style.bold)
  }

  /// The width of columns together, in characters of the default font.
  func width(of columns: ClosedRange<Int>) -> Double {
    columns.map { columnWidths[$0] ?? 8.43 }.reduce(0, +)
  }

  /// Says below each page which sheet and which page it is.
  mutating func numberPages(_ words: any PhraseBook, scheme: String) {
    page.footer = PageSetup.Line(
      left: [.text(scheme)], centre: [.sheetName],
      right: [.text(words.label(.page) + " "), .pageNumber, .text("/"), .pageCount])
  }
}
