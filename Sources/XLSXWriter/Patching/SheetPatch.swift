internal import Spreadsheet

/// A worksheet part being written anew around the cells that change.
struct SheetPatch {
  private let sheet: SheetPart
  private let changes: SheetChanges
  private let hasCalculationChain: Bool
  /// An element to put where the part's `legacyDrawing` belongs.
  private let drawing: [UInt8]
  private var markup: SheetMarkup
  /// Up to where the part as it was has been dealt with.
  private var position = 0

  /// A patch of a sheet, its edits checked.
  init(_ edit: SheetEdit, of sheet: SheetPart, in workbook: PatchableWorkbook) throws(PatchError) {
    self.init(
      try SheetChanges(edit, of: sheet, in: workbook), of: sheet, hasCalculationChain: workbook.hasCalculationChain)
  }

  /// A patch of a sheet with changes that are in order, and with an element for its `legacyDrawing`.
  init(_ changes: SheetChanges, of sheet: SheetPart, hasCalculationChain: Bool, drawing: [UInt8] = []) {
    self.sheet = sheet
    self.changes = changes
    self.hasCalculationChain = hasCalculationChain
    self.drawing = drawing
    markup = SheetMarkup(prefix: sheet.prefix, capacity: sheet.bytes.count + sheet.bytes.count / 2)
  }

  /// The part's new contents.
  mutating func apply() throws(PatchError) -> [UInt8] {
    copyDimension()
    openData()
    for (number, change) in changes.rows { try write(row: number, change) }
    copy(to: sheet.dataContent.upperBound)
    for (number, change, pattern) in changes.appended {
      markup.openRow(number, like: pattern, change.edit)
      for cell in change.cells { try write(cell, in: number, stored: nil, row: nil) }
      markup.close("row")
    }
    closeData()
    copyMerges()
    copyDrawing()
    copy(to: sheet.bytes.count)
    return markup.bytes
  }

  private mutating func copy(to end: Int) {
    guard end > position else { return }
    markup.bytes.append(contentsOf: sheet.bytes[position..<end])
    position = end
  }

  /// Widens the range that the part says it uses.
  private mutating func copyDimension() {
    guard let dimension = sheet.dimension, let range = changes.range,
      let old = CellRange(String(decoding: sheet.bytes[dimension], as: UTF8.self))
    else { return }
    let wide = old.united(with: range)
    if wide == old { return }
    copy(to: dimension.lowerBound)
    markup.bytes.append(markup: wide.first == wide.last ? "\(wide.first)" : "\(wide)")
    position = dimension.upperBound
  }

  /// `sheetData` as one tag becomes two.
  private mutating func openData() {
    guard sheet.dataContent.upperBound == sheet.data.upperBound else { return copy(to: sheet.dataContent.lowerBound) }
    copy(to: sheet.data.lowerBound)
    markup.bytes.append(markup: "<\(sheet.prefix)sheetData>")
    position = sheet.data.upperBound
  }

  private mutating func closeData() {
    if sheet.dataContent.upperBound == sheet.data.upperBound { markup.close("sheetData") }
    copy(to: sheet.data.upperBound)
  }

  private mutating func write(row number: Int, _ change: RowChange) throws(PatchError) {
    let index = sheet.firstRow(from: number)
    let stored = index < sheet.rows.count && sheet.rows[index].number == number ? sheet.rows[index] : nil
    if let stored {
      copy(to: stored.element.lowerBound)
    } else {
      copy(to: index < sheet.rows.count ? sheet.rows[index].element.lowerBound : sheet.dataContent.upperBound)
    }
    if let stored, change.isDropped { try drop(stored, leavesEmptyRow: change.cells.isEmpty && isCounted(from: index)) }
    if let stored, !change.isDropped {
      try rewrite(stored, change)
    } else if !change.isDropped || !change.cells.isEmpty {
      markup.openRow(number, change.edit)
      for cell in change.cells { try write(cell, in: number, stored: nil, row: nil) }
      markup.close("row")
    }
  }

  /// Whether the row after one takes its number from it.
  private func isCounted(from index: Int) -> Bool {
    index + 1 < sheet.rows.count && !sheet.rows[index + 1].isNumbered
  }

  private mutating func drop(_ row: RowPart, leavesEmptyRow: Bool) throws(PatchError) {
    for cell in sheet.cells[row.cells] where !canReplaceFormula(of: cell) {
      throw .sharedFormula(CellReference(row: row.number, column: cell.column), sheet: sheet.name)
    }
    if leavesEmptyRow {
      markup.openRow(row.number, RowEdit())
      markup.close("row")
    }
    position = row.element.upperBound
  }

  private mutating func rewrite(_ row: RowPart, _ change: RowChange) throws(PatchError) {
    var stored = sheet.cells[row.cells]
    if keepsTag(of: row, change) {
      copy(to: row.tag.range.upperBound)
    } else {
      markup.openRow(row, of: sheet, change.edit)
      position = row.tag.range.upperBound
    }
    for cell in change.cells {
      while let next = stored.first, next.column < cell.column {
        copy(to: next.element.upperBound)
        stored.removeFirst()
      }
      let old = stored.first?.column == cell.column ? stored.removeFirst() : nil
      if let old { copy(to: old.element.lowerBound) }
      try write(cell, in: row.number, stored: old, row: row)
      if let old { position = old.element.upperBound }
    }
    copy(to: row.element.upperBound)
    if row.tag.kind == .empty { markup.close("row") }
  }

  /// Whether a row's tag still holds: the row itself does not change, and has no cells that it had not before.
  private func keepsTag(of row: RowPart, _ change: RowChange) -> Bool {
    let columns = sheet.cells[row.cells].map(\.column)
    return change.edit == RowEdit() && row.tag.kind == .start
      && change.cells.allSatisfy { columns.contains($0.column) }
  }

  private mutating func write(
    _ change: CellChange, in row: Int, stored: CellPart?, row part: RowPart?
  ) throws(PatchError) {
    let reference = CellReference(row: row, column: change.column)
    let style = change.style ?? stored?.style ?? sheet.defaultStyle(column: change.column, in: part)
    switch change.action {
    case .set(let content):
      if let stored, !canReplaceFormula(of: stored) {
        throw .sharedFormula(reference, sheet: sheet.name)
      }
      markup.cell(reference, style: style, content)
    case .result(let result):
      guard let formula = stored?.formula else { throw .noFormula(reference, sheet: sheet.name) }
      markup.cell(reference, style: style, formula: sheet.bytes[formula], result)
    case .keep:
      guard let stored else { return markup.cell(reference, style: style, .blank) }
      markup.restyled(stored, of: sheet, style: style)
    }
  }

  /// Writes the merged ranges anew when rows with some are dropped or appended.
  private mutating func copyMerges() {
    guard let merges = changes.merges(of: sheet) else { return }
    copy(to: sheet.mergeElement.lowerBound)
    markup.merges(merges)
    position = sheet.mergeElement.upperBound
  }

  /// Puts the element of notes in its place.
  private mutating func copyDrawing() {
    if drawing.isEmpty { return }
    copy(to: sheet.drawingPlace)
    markup.bytes.append(contentsOf: drawing)
  }

  /// Whether a cell's formula can be replaced without leaving something that points at it.
  private func canReplaceFormula(of cell: CellPart) -> Bool {
    cell.formula == nil || !(cell.sharesFormula || hasCalculationChain)
  }
}
