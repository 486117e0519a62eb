internal import Spreadsheet

/// A cell's edit with the style it comes to.
struct CellChange: Sendable {
  /// The column, from 1.
  let column: Int
  /// What becomes of the content.
  let action: CellEdit.Action
  /// The style's index, or `nil` for the cell's own.
  let style: Int?
}

/// A row's edits, its cells from left to right.
struct RowChange: Sendable {
  /// The cells to set.
  var cells: [CellChange] = []
  /// What changes in the row as a whole.
  var edit = RowEdit()
  /// Whether the row as stored goes away.
  var isDropped = false
}

/// The edits of a sheet checked and put in the order of its rows.
struct SheetChanges: Sendable {
  /// The rows to change that are stored or come to be so, ascending.
  let rows: [(number: Int, change: RowChange)]
  /// The rows to append, with the row each is like.
  let appended: [(number: Int, change: RowChange, pattern: PatternRow)]

  /// Puts edits in order and finds the styles they name.
  init(_ edit: SheetEdit, of sheet: SheetPart, in workbook: PatchableWorkbook) throws(PatchError) {
    let resolver = StyleResolver(sheet: sheet, workbook: workbook)
    var rows: [Int: RowChange] = [:]
    for number in edit.dropped { rows[number, default: RowChange()].isDropped = true }
    for (number, rowEdit) in edit.rows { rows[number, default: RowChange()].edit = rowEdit }
    for (number, cells) in try Self.cells(of: edit, resolver) { rows[number, default: RowChange()].cells = cells }
    for (number, change) in rows { try resolver.check(row: number, change.edit) }
    self.rows = rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    appended = try resolver.append(edit.appended, after: Self.lastRow(of: sheet, rows))
  }

  /// Other styles for cells, by their index, whose contents stay.
  init(styles: [CellReference: Int]) {
    var rows: [(number: Int, change: RowChange)] = []
    for (reference, style) in styles.sorted(by: { $0.key < $1.key }) {
      if rows.last?.number != reference.row { rows.append((reference.row, RowChange())) }
      rows[rows.count - 1].change.cells.append(CellChange(column: reference.column, action: .keep, style: style))
    }
    self.rows = rows
    appended = []
  }

  /// The cells to set, row by row and in each from left to right.
  private static func cells(
    of edit: SheetEdit, _ resolver: StyleResolver
  ) throws(PatchError) -> [(row: Int, cells: [CellChange])] {
    var rows: [(row: Int, cells: [CellChange])] = []
    for reference in edit.cells.keys.sorted() {
      guard let cellEdit = edit.cells[reference] else { continue }
      if rows.last?.row != reference.row { rows.append((reference.row, [])) }
      rows[rows.count - 1].cells.append(try resolver.change(cellEdit, at: reference))
    }
    return rows
  }

  /// The row after which rows are appended: the last one that is there, or what stands before the first of the dropped
  /// rows behind it, whose place the appended rows take.
  private static func lastRow(of sheet: SheetPart, _ rows: [Int: RowChange]) -> Int {
    let kept = sheet.rows.last { rows[$0.number]?.isDropped != true }?.number ?? 0
    let written = rows.filter { !$0.value.isDropped || !$0.value.cells.isEmpty }.keys.max() ?? 0
    let last = max(kept, written)
    return rows.filter { $0.value.isDropped && $0.key > last }.keys.min().map { $0 - 1 } ?? last
  }
}

/// A row whose styles others take.
struct PatternRow: Sendable {
  /// The sheet it stands in.
  let sheet: SheetPart
  /// The row.
  let row: RowPart
}

/// Finds the styles that edits name, and refuses what lies beyond the grid.
private struct StyleResolver {
  let sheet: SheetPart
  let workbook: PatchableWorkbook

  func change(_ edit: CellEdit, at reference: CellReference) throws(PatchError) -> CellChange {
    try check(reference)
    try check(edit.action, at: reference)
    return CellChange(column: reference.column, action: edit.action, style: try style(edit.style))
  }

  private func style(_ style: CellEdit.Style) throws(PatchError) -> Int? {
    guard case .like(let example, let name) = style else { return nil }
    let source = try name.map { (name) throws(PatchError) in try workbook.part(of: name) } ?? sheet
    guard let cell = source.cell(example) else { throw .noExample(example, sheet: source.name) }
    return cell.style
  }

  private func check(_ action: CellEdit.Action, at reference: CellReference) throws(PatchError) {
    switch action {
    case .set(.number(let text)), .set(.formula(_, .number(let text))), .result(.number(let text)):
      guard DecimalText.isNumber(text) else {
        throw .unusableNumber(text, cell: reference, sheet: sheet.name)
      }
    case .keep, .set, .result: return
    }
  }

  func check(row number: Int, _ edit: RowEdit?) throws(PatchError) {
    let reference = CellReference(row: number, column: 1)
    try check(reference)
    guard (0...409).contains(edit?.height ?? 0) else { throw .outsideGrid(reference, sheet: sheet.name) }
  }

  private func check(_ cell: CellReference) throws(PatchError) {
    guard (1...CellReference.rowLimit).contains(cell.row), (1...CellReference.columnLimit).contains(cell.column) else {
      throw .outsideGrid(cell, sheet: sheet.name)
    }
  }

  func append(
    _ rows: [AppendedRow], after last: Int
  ) throws(PatchError) -> [(number: Int, change: RowChange, pattern: PatternRow)] {
    var appended: [(number: Int, change: RowChange, pattern: PatternRow)] = []
    for (index, row) in rows.enumerated() {
      let number = last + 1 + index
      let pattern = try pattern(of: row)
      var change = RowChange(edit: RowEdit(height: row.height))
      try check(row: number, change.edit)
      change.cells = try cells(of: row, number: number, like: pattern)
      appended.append((number, change, pattern))
    }
    return appended
  }

  private func pattern(of row: AppendedRow) throws(PatchError) -> PatternRow {
    let source = try row.patternSheet.map { (name) throws(PatchError) in try workbook.part(of: name) } ?? sheet
    guard let pattern = source.row(row.pattern) else { throw .noPattern(row: row.pattern, sheet: source.name) }
    return PatternRow(sheet: source, row: pattern)
  }

  /// The cells of an appended row: the pattern's, blank where none is given, and those given beyond them.
  private func cells(
    of row: AppendedRow, number: Int, like pattern: PatternRow
  ) throws(PatchError) -> [CellChange] {
    var changes: [Int: CellChange] = [:]
    for cell in pattern.sheet.cells[pattern.row.cells] {
      changes[cell.column] = CellChange(column: cell.column, action: .set(.blank), style: cell.style)
    }
    for (column, edit) in row.cells {
      let change = try change(edit, at: CellReference(row: number, column: column))
      let style = change.style ?? changes[column]?.style
      changes[column] = CellChange(column: column, action: change.action, style: style)
    }
    return changes.values.sorted { $0.column < $1.column }
  }
}
