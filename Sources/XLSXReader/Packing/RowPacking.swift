internal import Spreadsheet

/// Packs cells row by row as they come, and hands them out whole or in batches of rows that have ended.
struct RowPacking {
  /// What is packed so far, with the characters of a cell that is not complete.
  var packed: PackedCells
  private let part: String
  private var isAscending = true
  /// What of the packed cells belongs to rows that have ended.
  private var complete = PackedCells.Mark.start
  private var isHidden = false
  /// The row of the cells packed last; 0 for none.
  private var packedRow = 0
  private var packedColumn = 0

  init(part: String, tables: WorkbookTables) {
    self.part = part
    packed = PackedCells(tables: tables)
  }

  /// All cells in reading order; of two at one reference the later counts.
  func finished() -> PackedCells { isAscending ? packed : packed.inReadingOrder() }

  /// Begins a row.
  mutating func startRow(isHidden: Bool) {
    packedRow = 0
    self.isHidden = isHidden
  }

  /// Ends a row.
  mutating func endRow() { complete = packed.mark }

  /// Packs a cell of a row.
  @inline(__always)
  mutating func append(_ cell: PackedCell, row: Int, _ budget: inout ReadingBudget) throws(XLSXError) {
    if packedRow != row { try begin(row, &budget) }
    let column = Int(cell.column)
    if column <= packedColumn { isAscending = false }
    packedColumn = column
    packed.entries.append(cell)
  }

  private mutating func begin(_ row: Int, _ budget: inout ReadingBudget) throws(XLSXError) {
    try budget.hold(MemoryCost.row, part: part)
    if let last = packed.rows.last, last.number >= row { isAscending = false }
    packed.rows.append(PackedCells.Row(number: row, start: packed.entries.count, isHidden: isHidden))
    packedRow = row
    packedColumn = 0
  }

  /// Hands out the rows that have ended, or nothing while there are none; what has come of the next stays.
  ///
  /// - Returns: The rows in the order of the file, and by how much the characters that stay have moved.
  mutating func takeCompleteRows() -> (rows: PackedCells, shift: Int)? {
    guard complete.rows > 0 else { return nil }
    var taken = PackedCells(tables: packed.tables)
    swap(&taken, &packed)
    let shift: Int
    (packed, shift) = taken.removeRest(from: complete)
    complete = .start
    defer { isAscending = packed.isAscending }
    return (isAscending ? taken : taken.withCellsInOrder(), shift)
  }
}
