internal import Spreadsheet

/// Putting packed cells in order that a file has in another.
extension PackedCells {
  /// Whether rows and the cells of each row ascend.
  var isAscending: Bool {
    rows.indices.allSatisfy { row in
      let cells = entries[entries(ofRow: row)]
      return (row == 0 || rows[row - 1].number < rows[row].number)
        && zip(cells, cells.dropFirst()).allSatisfy { $0.column < $1.column }
    }
  }

  /// The rows as they are, with the cells of each from left to right; of two at one reference the later counts.
  func withCellsInOrder() -> PackedCells {
    var ordered = self
    ordered.rows = []
    ordered.entries = []
    for row in rows.indices {
      ordered.rows.append(
        Row(number: Int(rows[row].number), start: ordered.entries.count, isHidden: rows[row].isHidden))
      let positions = entries(ofRow: row).sorted { (entries[$0].column, $0) < (entries[$1].column, $1) }
      for (position, next) in zip(positions, positions.dropFirst().map(Optional.some) + [nil])
      where next.map({ entries[$0].column }) != entries[position].column {
        ordered.entries.append(entries[position])
      }
    }
    return ordered
  }

  /// All cells row by row, each from left to right; of two at one reference the later counts.
  func inReadingOrder() -> PackedCells {
    let keys = sortedKeys()
    var ordered = self
    ordered.rows = []
    ordered.entries = []
    ordered.entries.reserveCapacity(keys.count)
    for (index, key) in keys.enumerated() {
      let isReplaced = index + 1 < keys.count && keys[index + 1].isOfSameCell(as: key)
      if !isReplaced { ordered.append(entries[key.position], row: key.row) }
    }
    return ordered
  }

  private func sortedKeys() -> [CellKey] {
    var keys: [CellKey] = []
    keys.reserveCapacity(entries.count)
    for row in rows.indices {
      for position in entries(ofRow: row) {
        keys.append(CellKey(row: rows[row].number, column: entries[position].column, position: position))
      }
    }
    keys.sort { $0.bits < $1.bits }
    return keys
  }

  private mutating func append(_ entry: PackedCell, row: Int) {
    if rows.last.map({ Int($0.number) }) != row { rows.append(Row(number: row, start: entries.count)) }
    entries.append(entry)
  }
}

/// A row (20 bits), a column (14) and a position (30), so that keys sort as cells are read, and those of one cell as they
/// came.
private struct CellKey {
  private static let positionBits = 30
  private static let columnBits = 14

  let bits: UInt64

  init(row: UInt32, column: UInt16, position: Int) {
    bits = (UInt64(row - 1) << Self.columnBits | UInt64(column - 1)) << Self.positionBits | UInt64(position)
  }

  var row: Int { Int(bits >> (Self.positionBits + Self.columnBits)) + 1 }
  var position: Int { Int(bits & (1 << Self.positionBits - 1)) }

  func isOfSameCell(as other: CellKey) -> Bool { bits >> Self.positionBits == other.bits >> Self.positionBits }
}
