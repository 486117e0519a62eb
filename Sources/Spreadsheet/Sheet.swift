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

  private let storage: Storage
  private let index: RowIndex

  /// Cells as given, in reading order, or made one by one as they are asked for.
  private enum Storage {
    case given([Cell])
    case made(any CellSource)
  }

  /// A sheet of given cells.
  ///
  /// Of two cells at one reference the later counts.
  public init(
    name: String, visibility: Visibility = .visible, cells: [Cell], mergedRanges: [CellRange] = [],
    hiddenRows: [ClosedRange<Int>] = [], hiddenColumns: [ClosedRange<Int>] = []
  ) {
    let unique = Dictionary(cells.map { ($0.reference, $0) }, uniquingKeysWith: { $1 })
    let sorted = unique.values.sorted { $0.reference < $1.reference }
    self.name = name
    self.visibility = visibility
    self.mergedRanges = mergedRanges
    self.hiddenRows = hiddenRows
    self.hiddenColumns = hiddenColumns
    storage = .given(sorted)
    index = RowIndex(sorted.lazy.map(\.reference.row))
  }

  /// A sheet whose cells are made as they are asked for.
  package init(
    name: String, visibility: Visibility, source: any CellSource, mergedRanges: [CellRange],
    hiddenRows: [ClosedRange<Int>], hiddenColumns: [ClosedRange<Int>]
  ) {
    self.name = name
    self.visibility = visibility
    self.mergedRanges = mergedRanges
    self.hiddenRows = hiddenRows
    self.hiddenColumns = hiddenColumns
    storage = .made(source)
    index = RowIndex(source)
  }

  /// The number of cells that hold a value or a formula.
  public var cellCount: Int {
    switch storage {
    case .given(let cells): cells.count
    case .made(let source): source.cellCount
    }
  }

  /// The rows that have cells, ascending.
  public var rows: [Int] { index.rows }

  /// The cells of a row, from left to right; empty when it has none.
  public func cells(inRow row: Int) -> [Cell] { index.positions(ofRow: row).map { cell(at: $0, row: row) } }

  /// The cells of a range that hold a value or a formula, row by row.
  public func cells(in range: CellRange) -> [Cell] {
    let first = rows.indices.partitioningIndex { rows[$0] >= range.first.row }
    return rows[first...].prefix { $0 <= range.last.row }.flatMap { row in
      cells(inRow: row, after: range.first.column - 1).prefix { $0.reference.column <= range.last.column }
    }
  }

  /// The cells of a row to the right of a column, made one by one as they are asked for.
  package func cells(inRow row: Int, after column: Int) -> some Sequence<Cell> {
    let positions = index.positions(ofRow: row)
    let first = positions.partitioningIndex { self.column(at: $0) > column }
    return (first..<positions.upperBound).lazy.map { self.cell(at: $0, row: row) }
  }

  /// The nearest cell of a row to the left of a column, or `nil` when there is none.
  package func lastCell(inRow row: Int, before column: Int) -> Cell? {
    let positions = index.positions(ofRow: row)
    let end = positions.partitioningIndex { self.column(at: $0) >= column }
    return end > positions.lowerBound ? cell(at: end - 1, row: row) : nil
  }

  /// The cell at a reference, or `nil` when nothing is stored there.
  public subscript(reference: CellReference) -> Cell? {
    let positions = index.positions(ofRow: reference.row)
    let position = positions.partitioningIndex { column(at: $0) >= reference.column }
    guard position < positions.upperBound, column(at: position) == reference.column else { return nil }
    return cell(at: position, row: reference.row)
  }

  /// Whether a row is hidden.
  public func isHidden(row: Int) -> Bool { hiddenRows.coversAscending(row) }

  /// Whether a column is hidden.
  public func isHidden(column: Int) -> Bool { hiddenColumns.coversAscending(column) }

  private func cell(at position: Int, row: Int) -> Cell {
    switch storage {
    case .given(let cells): cells[position]
    case .made(let source): source.cell(at: position, row: row)
    }
  }

  private func column(at position: Int) -> Int {
    switch storage {
    case .given(let cells): cells[position].reference.column
    case .made(let source): source.column(at: position)
    }
  }
}

extension Range<Int> {
  /// The first number for which a condition holds that holds for all after it; the upper bound when for none.
  func partitioningIndex(where holds: (Int) -> Bool) -> Int {
    var low = lowerBound
    var high = upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension [ClosedRange<Int>] {
  /// Whether one of these ranges, ascending and not overlapping, contains a number.
  fileprivate func coversAscending(_ number: Int) -> Bool {
    let position = indices.partitioningIndex { self[$0].upperBound >= number }
    return position < endIndex && self[position].contains(number)
  }
}
