import Scoring
import Spreadsheet

/// The cells of a template's column of scores that a person would fill in, whatever the scheme says of their rows.
struct EntryGuess {
  private let table: ScoreSheet
  private let grid: Sheet
  private let controls: SheetControls?
  private let column: Int?

  /// The cells of a table on its sheet.
  init(_ table: ScoreSheet, in grid: Sheet, controls: SheetControls?) {
    self.table = table
    self.grid = grid
    self.controls = controls
    column = table.rows.lazy.compactMap { $0.scores[.own]?.reference.column }.first
  }

  /// The sheet with a zero in each of them.
  var filled: Sheet {
    let cells = grid.rows.flatMap { grid.cells(inRow: $0) }
    return Sheet(
      name: grid.name, cells: cells + entries.map { Cell(reference: $0, value: .number("0")) },
      mergedRanges: grid.mergedRanges)
  }

  private var entries: [CellReference] {
    guard let column else { return [] }
    return grid.rows.filter { $0 > table.header.row }.map { CellReference(row: $0, column: column) }.filter(isEntry)
  }

  private func isEntry(_ cell: CellReference) -> Bool {
    if let stored = grid[cell], stored.formula != nil || stored.value != .empty && stored.value != .text("") {
      return false
    }
    // Of merged cells the first is filled in.
    if grid.mergedRanges.contains(where: { $0.contains(cell) && $0.first != cell }) { return false }
    if let controls, controls.validation(of: cell) != nil || controls.isProtected && controls.isOpen(cell) {
      return true
    }
    // Without either only what stands among the rows of the table and has a number can be told from a remark.
    return controls?.isProtected != true && cell.row <= table.region.last.row
      && grid[CellReference(row: cell.row, column: table.header.column)] != nil
  }
}
