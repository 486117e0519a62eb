internal import Spreadsheet

extension SheetChanges {
  /// The range of the cells set and appended, or `nil` for none.
  var range: CellRange? {
    let lines = rows.map { ($0.number, $0.change.cells) } + appended.map { ($0.number, $0.change.cells) }
    var range: CellRange?
    for (number, cells) in lines {
      guard let first = cells.first, let last = cells.last else { continue }
      let line = CellRange(
        CellReference(row: number, column: first.column), CellReference(row: number, column: last.column))
      range = range?.united(with: line) ?? line
    }
    return range
  }

  /// The merged ranges that a sheet has afterwards, or `nil` when they stay as they are.
  ///
  /// A range that touches a dropped row goes; one within a pattern row comes again in each row appended like it.
  func merges(of sheet: SheetPart) -> [CellRange]? {
    let dropped = Set(rows.filter(\.change.isDropped).map(\.number))
    let kept = sheet.merges.filter { merge in !dropped.contains { (merge.first.row...merge.last.row).contains($0) } }
    let added = appended.flatMap { row in row.pattern.merges.map { $0.moved(toRow: row.number) } }
    return kept.count == sheet.merges.count && added.isEmpty ? nil : kept + added
  }
}

extension PatternRow {
  /// The ranges merged within the row.
  fileprivate var merges: [CellRange] {
    sheet.merges.filter { $0.first.row == row.number && $0.last.row == row.number }
  }
}

extension CellRange {
  /// The smallest range that holds both.
  func united(with other: CellRange) -> CellRange {
    CellRange(
      CellReference(row: min(first.row, other.first.row), column: min(first.column, other.first.column)),
      CellReference(row: max(last.row, other.last.row), column: max(last.column, other.last.column)))
  }

  /// The columns of a range of one row, in another row.
  fileprivate func moved(toRow row: Int) -> CellRange {
    CellRange(CellReference(row: row, column: first.column), CellReference(row: row, column: last.column))
  }
}
