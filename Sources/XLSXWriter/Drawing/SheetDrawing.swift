package import Spreadsheet

/// A sheet to be drawn.
package struct SheetDrawing: Sendable {
  /// The name on the tab: 1 to 31 characters, none of `[ ] : * ? / \`, no apostrophe at either end.
  package var name: String
  /// The cells.
  package var cells: [CellReference: CellDrawing] = [:]
  /// Column widths, by column from 1, in characters of the default font; 0 to 255.
  package var columnWidths: [Int: Double] = [:]
  /// Row heights, by row from 1, in points; 0 to 409.
  ///
  /// A row without one fits its content when the file is opened, but for merged cells, which no program measures.
  package var rowHeights: [Int: Double] = [:]
  /// Hidden rows, from 1.
  package var hiddenRows: Set<Int> = []
  /// Hidden columns, from 1.
  package var hiddenColumns: Set<Int> = []
  /// Ranges drawn as one cell: two cells or more, none overlapping.
  ///
  /// The upper left cell's style is that of the range.
  package var merges: [CellRange] = []
  /// The first cell that scrolls: rows above it and columns left of it stay in view.
  ///
  /// `nil` for a sheet that scrolls whole.
  package var firstScrollingCell: CellReference?
  /// The range with filter buttons in its first row.
  package var autofilter: CellRange?
  /// What may be typed into which cells.
  package var validations: [CellValidation] = []
  /// Charts laid over the cells.
  package var charts: [ChartDrawing] = []
  /// How the sheet is printed.
  package var page = PageSetup()
  /// Whether locked cells cannot be changed; there is no password.
  package var isProtected = false
  /// Whether the tab is hidden; the first sheet's cannot be.
  package var isHidden = false
  /// Whether the grid of the screen is shown.
  package var showsGrid = true
  /// The tab's colour, or `nil` for the program's own.
  package var tabColour: Colour?

  /// An empty sheet.
  package init(name: String) { self.name = name }

  /// The cell at a reference, or `nil` when none is drawn there.
  package subscript(reference: CellReference) -> CellDrawing? {
    get { cells[reference] }
    set { cells[reference] = newValue }
  }
}

/// A cell to be drawn.
package struct CellDrawing: Hashable, Sendable {
  /// What it holds.
  package var content: CellContent
  /// How it looks.
  package var style: CellStyle

  /// A cell of content and style.
  package init(_ content: CellContent, _ style: CellStyle = CellStyle()) {
    self.content = content
    self.style = style
  }
}
