internal import Spreadsheet

/// A row of a worksheet that is read row by row: its cells that hold a value or a formula, from left to right.
///
/// Nothing is made of a cell before it is asked for: an ``LazyCell`` is a place to ask at.
///
/// ```swift
/// var rows = try workbook.rows(of: worksheet)
/// while let row = try rows.next() {
///   if let name = row[column: 2]?.value { print(row.number, name) }
/// }
/// ```
public struct Row: RandomAccessCollection, Sendable {
  /// Rows that were read together; the cells of all lie in it.
  final class Batch: Sendable {
    let cells: PackedCells
    // Apart, so that nobody takes hold of all that the cells consist of to look at one of them.
    let rows: [PackedCells.Row]
    let entries: [PackedCell]

    init(_ cells: PackedCells) {
      self.cells = cells
      rows = cells.rows
      entries = cells.entries
    }
  }

  /// The row's number, from 1.
  public let number: Int
  /// Whether the row is hidden or has no height.
  public let isHidden: Bool
  /// The position of the first cell: always 0.
  public let startIndex = 0
  /// The number of cells.
  public let endIndex: Int

  private let batch: Batch
  private let first: Int

  init(_ batch: Batch, at position: Int) {
    let row = batch.rows[position]
    number = Int(row.number)
    isHidden = row.isHidden
    first = Int(row.start)
    let end = position + 1 < batch.rows.count ? Int(batch.rows[position + 1].start) : batch.entries.count
    endIndex = end - first
    self.batch = batch
  }

  /// The cell at a position, counted from 0 over the cells that the row has.
  public subscript(position: Int) -> LazyCell {
    precondition(indices.contains(position), "a row has no cell beyond its last")
    return LazyCell(batch: batch, position: first + position, row: number)
  }

  /// Calls a closure for each cell, which costs less than a loop over them: no reference is counted for each.
  public func forEach(_ body: (LazyCell) throws -> Void) rethrows {
    var cell = LazyCell(batch: batch, position: first, row: number)
    for _ in indices {
      try body(cell)
      cell.position += 1
    }
  }

  /// The cell in a column, counted from 1, or `nil` when nothing is stored there.
  public subscript(column column: Int) -> LazyCell? {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].reference.column < column { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low].reference.column == column ? self[low] : nil
  }
}
