/// A worksheet: its cells and what the program needs to know of their surroundings.
public struct Sheet: Sendable {
  /// Whether a person sees the sheet's tab (ECMA-376 Part 1, 18.18.68).
  public enum Visibility: String, Sendable {
    /// Shown.
    case visible
    /// Hidden, and offered by the program's "Unhide".
    case hidden
    /// Hidden, and not offered.
    case veryHidden
  }

  /// The name on the tab, as stored.
  public let name: String
  /// Whether a person sees the sheet.
  public let visibility: Visibility
  /// The merged ranges, in the order of the file.
  public let mergedRanges: [CellRange]
  /// The rows that are hidden or have no height, ascending and not overlapping.
  public let hiddenRows: [ClosedRange<Int>]
  /// The columns that are hidden or have no width, ascending and not overlapping.
  public let hiddenColumns: [ClosedRange<Int>]

  private let cells: [CellReference: Cell]
  private let rowNumbers: [Int]
  private let columnsByRow: [Int: [Int]]

  /// A sheet of given cells. Of two cells at one reference the later counts.
  public init(
    name: String, visibility: Visibility = .visible, cells: [Cell], mergedRanges: [CellRange] = [],
    hiddenRows: [ClosedRange<Int>] = [], hiddenColumns: [ClosedRange<Int>] = []
  ) {
    self.name = name
    self.visibility = visibility
    self.mergedRanges = mergedRanges
    self.hiddenRows = hiddenRows
    self.hiddenColumns = hiddenColumns
    self.cells = Dictionary(cells.map { ($0.reference, $0) }, uniquingKeysWith: { $1 })
    columnsByRow = Dictionary(grouping: self.cells.keys, by: \.row).mapValues { $0.map(\.column).sorted() }
    rowNumbers = columnsByRow.keys.sorted()
  }

  /// The rows that have cells, ascending.
  public var rows: [Int] { rowNumbers }

  /// The cells of a row, from left to right; empty when it has none.
  public func cells(inRow row: Int) -> [Cell] {
    (columnsByRow[row] ?? []).compactMap { cells[CellReference(row: row, column: $0)] }
  }

  /// The cell at a reference, or `nil` when nothing is stored there.
  public subscript(reference: CellReference) -> Cell? { cells[reference] }

  /// Whether a row is hidden.
  public func isHidden(row: Int) -> Bool { hiddenRows.contains { $0.contains(row) } }

  /// Whether a column is hidden.
  public func isHidden(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }
}
