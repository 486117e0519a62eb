/// What makes the cells of a sheet as they are asked for: in reading order, each reference once.
package protocol CellSource: Sendable {
  /// The number of cells.
  var cellCount: Int { get }
  /// The rows that have cells, ascending, and the position of the first cell of each.
  var rowStarts: [(row: Int, start: Int)] { get }
  /// The column of the cell at a position, from 1.
  func column(at position: Int) -> Int
  /// The cell at a position, which lies in a row.
  func cell(at position: Int, row: Int) -> Cell
}
