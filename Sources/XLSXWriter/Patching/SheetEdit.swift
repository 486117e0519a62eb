package import Spreadsheet

/// What is to change in one worksheet of a package.
package struct SheetEdit: Sendable {
  /// The name on the tab.
  package var sheet: String
  /// Cells to set; one that is not stored yet takes the style of its row or column.
  package var cells: [CellReference: CellEdit]
  /// Rows to hide, show or resize, by row from 1.
  package var rows: [Int: RowEdit]
  /// Rows to take out, with their cells and merged ranges.
  ///
  /// Nothing moves up: the place stays empty, unless the last rows are taken out and others appended in their place.
  package var dropped: Set<Int>
  /// Rows to add after the last one, in the place of those dropped there.
  package var appended: [AppendedRow]

  /// Changes of one sheet.
  package init(
    sheet: String, cells: [CellReference: CellEdit] = [:], rows: [Int: RowEdit] = [:], dropped: Set<Int> = [],
    appended: [AppendedRow] = []
  ) {
    self.sheet = sheet
    self.cells = cells
    self.rows = rows
    self.dropped = dropped
    self.appended = appended
  }
}

/// What is to change in a cell.
package struct CellEdit: Hashable, Sendable {
  /// What becomes of the content.
  package enum Action: Hashable, Sendable {
    /// It stays.
    case keep
    /// It is replaced, a formula too.
    case set(CellContent)
    /// The formula stays and shows another result until it is calculated anew.
    case result(FormulaResult)
  }

  /// Which style the cell has afterwards.
  package enum Style: Hashable, Sendable {
    /// Its own.
    case own
    /// That of another cell, on another sheet if one is named.
    case like(CellReference, sheet: String? = nil)
  }

  /// What becomes of the content.
  package var action: Action
  /// Which style the cell has afterwards.
  package var style: Style

  /// Other content.
  package init(_ content: CellContent, style: Style = .own) {
    action = .set(content)
    self.style = style
  }

  /// Another result of the cell's formula.
  package init(result: FormulaResult, style: Style = .own) {
    action = .result(result)
    self.style = style
  }

  /// The same content in the style of another cell.
  package init(style: Style) {
    action = .keep
    self.style = style
  }
}

/// What is to change in a row as a whole.
package struct RowEdit: Hashable, Sendable {
  /// Whether the row is hidden, or `nil` to leave that as it is.
  package var isHidden: Bool?
  /// The height in points, 0 to 409, or `nil` to leave it.
  package var height: Double?

  /// A row hidden, shown or resized.
  package init(isHidden: Bool? = nil, height: Double? = nil) {
    self.isHidden = isHidden
    self.height = height
  }
}

/// A row added after a sheet's last, in the style of a pattern row.
///
/// It has the pattern's height, a cell in the pattern's style for each of the pattern's, and the ranges that are merged
/// within the pattern row. Of the pattern's content nothing is taken.
package struct AppendedRow: Hashable, Sendable {
  /// The pattern's number.
  package var pattern: Int
  /// The pattern's sheet, or `nil` for the one the row is added to.
  package var patternSheet: String?
  /// What the cells hold, by column from 1; there is no formula yet whose result could be set.
  package var cells: [Int: CellEdit]
  /// The height in points, 0 to 409, or `nil` for the pattern's.
  package var height: Double?

  /// A row of given cells in the style of another row.
  package init(like pattern: Int, of patternSheet: String? = nil, cells: [Int: CellEdit], height: Double? = nil) {
    self.pattern = pattern
    self.patternSheet = patternSheet
    self.cells = cells
    self.height = height
  }

  /// A row of given contents in the style of another row.
  package init(
    like pattern: Int, of patternSheet: String? = nil, contents: [Int: CellContent], height: Double? = nil
  ) {
    self.init(like: pattern, of: patternSheet, cells: contents.mapValues { CellEdit($0) }, height: height)
  }
}
