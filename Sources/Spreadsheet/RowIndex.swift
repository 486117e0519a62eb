/// Where each row's cells lie among a sheet's cells in reading order.
struct RowIndex: Sendable {
  /// The rows that have cells, ascending.
  let rows: [Int]
  /// For each of ``rows`` the position of its first cell, and behind them the number of cells.
  private let starts: [Int]

  /// Indexes cells in reading order, given the row of each.
  init(_ rowOfEach: some Sequence<Int>) {
    var rows: [Int] = []
    var starts: [Int] = []
    var count = 0
    for row in rowOfEach {
      if rows.last != row {
        rows.append(row)
        starts.append(count)
      }
      count += 1
    }
    self.rows = rows
    self.starts = starts + [count]
  }

  /// Indexes the cells of a source.
  init(_ source: any CellSource) {
    let rowStarts = source.rowStarts
    rows = rowStarts.map(\.row)
    starts = rowStarts.map(\.start) + [source.cellCount]
  }

  /// The positions of a row's cells; empty when it has none.
  func positions(ofRow row: Int) -> Range<Int> {
    let found = rows.indices.partitioningIndex { rows[$0] >= row }
    guard found < rows.endIndex, rows[found] == row else { return 0..<0 }
    return starts[found]..<starts[found + 1]
  }
}
