internal import Spreadsheet

/// A worksheet part with the places of its rows and cells (ECMA-376 Part 1, 18.3.1.99).
struct SheetPart: Sendable {
  /// The name on the tab.
  let name: String
  /// The member that holds it.
  let part: String
  /// The part's contents.
  let bytes: [UInt8]
  /// The prefix of SpreadsheetML's elements with its colon; empty for none.
  var prefix = ""
  /// The value of `dimension`'s reference: the range that has cells.
  var dimension: Range<Int>?
  /// The element `sheetData`.
  var data = 0..<0
  /// What stands between its tags; empty at its end when it is one tag.
  var dataContent = 0..<0
  /// The rows, ascending.
  var rows: [RowPart] = []
  /// The cells of all rows, row by row from left to right.
  var cells: [CellPart] = []
  /// The styles of columns that have one.
  var columnStyles: [(columns: ClosedRange<Int>, style: Int)] = []
  /// The element `mergeCells`, or the place where it would stand.
  var mergeElement = 0..<0
  /// The merged ranges, in their order.
  var merges: [CellRange] = []
  /// Where `legacyDrawing` would stand.
  var drawingPlace = 0
  /// The tag of `legacyDrawing`, or `nil` for none.
  var drawing: MarkupScanner.Tag?
  /// Whether an element that belongs to the worksheet stands deeper, as one of several alternatives.
  var hasAlternatives = false
}

/// A row of a part.
struct RowPart: Sendable {
  /// The number, from 1.
  let number: Int
  /// Whether the number is stored, and not one more than that of the row before.
  let isNumbered: Bool
  /// The start tag.
  let tag: MarkupScanner.Tag
  /// The element.
  var element: Range<Int>
  /// Its cells among those of the sheet.
  var cells: Range<Int>
  /// The style of cells that are not stored, or `nil` for the column's.
  let style: Int?
}

/// A cell of a part.
struct CellPart: Sendable {
  /// The column, from 1.
  let column: Int
  /// The start tag.
  let tag: MarkupScanner.Tag
  /// The element.
  var element: Range<Int>
  /// The style's index.
  let style: Int
  /// The formula's element, or `nil` for none.
  var formula: Range<Int>?
  /// Whether other cells take their formula from this one.
  var sharesFormula = false
}

extension SheetPart {
  /// The row of a number, or `nil` when it is not stored.
  func row(_ number: Int) -> RowPart? {
    let index = firstRow(from: number)
    return index < rows.count && rows[index].number == number ? rows[index] : nil
  }

  /// The index of the first row of at least a number.
  func firstRow(from number: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The cell at a reference, or `nil` when it is not stored.
  func cell(_ reference: CellReference) -> CellPart? {
    guard let row = row(reference.row) else { return nil }
    return cells[row.cells].first { $0.column == reference.column }
  }

  /// The style of a cell that is not stored: its row's, else its column's, else the workbook's.
  func defaultStyle(column: Int, in row: RowPart?) -> Int {
    row?.style ?? columnStyles.first { $0.columns.contains(column) }?.style ?? 0
  }
}
