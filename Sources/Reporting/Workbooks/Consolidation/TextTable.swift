import Spreadsheet
import XLSXWriter

/// Draws a sheet of titles and tables, one under another, each row as high as its texts need.
struct TextTable {
  /// What a cell of a table holds.
  enum Entry {
    case text(String)
    case number(String?)
    case count(Int)
  }

  private(set) var sheet: SheetDrawing
  /// The next row that is free.
  private(set) var row = 1

  /// An empty sheet with columns of given widths, in characters of the default font.
  init(name: String, widths: [Double]) {
    sheet = SheetDrawing(name: name)
    for (index, width) in widths.enumerated() { sheet.columnWidths[index + 1] = width }
    columns = 1...widths.count
  }

  private let columns: ClosedRange<Int>

  /// Puts a line over the whole width.
  mutating func line(_ text: String, _ style: CellStyle, least height: Double = 18) {
    sheet.put(.text(text), row: row, columns: columns, style)
    sheet.rowHeights[row] = max(height, 4 + sheet.height(of: text, columns: columns, style))
    row += 1
  }

  /// Leaves rows free.
  mutating func skip(_ count: Int = 1) { row += count }

  /// Puts the labels of a table; the row that they stand in.
  @discardableResult
  mutating func head(_ labels: [String]) -> Int {
    sheet.putHead(labels, row: row)
    row += 1
    return row - 1
  }

  /// Puts a row of a table, in bold where it sums up others.
  mutating func entries(_ entries: [Entry], isSum: Bool = false) {
    var height = 18.0
    for (offset, entry) in entries.enumerated() {
      let column = offset + 1
      let (content, style) = Self.cell(entry, isSum: isSum)
      sheet.put(content, row: row, column: column, style)
      if case .text(let text) = entry {
        height = max(height, 2 + sheet.height(of: text, columns: column...column, style))
      }
    }
    sheet.rowHeights[row] = min(height, 409)
    row += 1
  }

  private static func cell(_ entry: Entry, isSum: Bool) -> (CellContent, CellStyle) {
    switch entry {
    case .text(let text): (.text(text), isSum ? .contentText : .text)
    case .number(let number): (number.map { .number($0) } ?? .blank, isSum ? .contentFigure : .figure)
    case .count(let count): (.number(String(count)), isSum ? .contentFigure : .figure)
    }
  }

  /// Lays a chart at the next free row, and leaves its height free.
  mutating func chart(_ chart: ChartDrawing) {
    var chart = chart
    chart.anchor = CellReference(row: row, column: 1)
    sheet.charts.append(chart)
    // A row without a height of its own has 20 pixels.
    row += chart.size.height / 20 + 2
  }

  /// The sheet, set up to be printed.
  func printed(_ words: any PhraseBook, scheme: String) -> SheetDrawing {
    var sheet = sheet
    sheet.page.orientation = .landscape
    sheet.page.margins = PageSetup.Margins(top: 15, left: 15, bottom: 15, right: 10)
    sheet.numberPages(words, scheme: scheme)
    return sheet
  }
}
