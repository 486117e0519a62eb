internal import Spreadsheet

/// A worksheet's part, event by event: rows and cells, merged ranges, hidden rows and columns
/// (ECMA-376 Part 1, 18.3.1.99).
struct Worksheet {
  let part: String
  private(set) var budget: SheetBudget
  private var cells: CellAssembly
  private var row = 0
  private var section: XMLName?
  private var isInRow = false
  private var isInCell = false
  private var mergedRanges: [CellRange] = []
  private var hiddenRows: [ClosedRange<Int>] = []
  private var hiddenColumns: [ClosedRange<Int>] = []

  /// A sheet without cells yet.
  init(part: String, resources: SheetResources, budget: SheetBudget) {
    self.part = part
    self.budget = budget
    cells = CellAssembly(part: part, resources: resources, limits: budget.limits)
  }

  /// The sheet that was read.
  consuming func sheet(name: String, visibility: Sheet.Visibility) -> Sheet {
    Sheet(
      name: name, visibility: visibility, packed: cells.finished(), mergedRanges: mergedRanges,
      hiddenRows: hiddenRows.joinedAscending(), hiddenColumns: hiddenColumns.joinedAscending())
  }

  private mutating func startRow(_ event: XMLTape.Event, _ tape: borrowing XMLTape) throws(XLSXError) {
    if let value = tape.value(.run, of: event) {
      guard let number = Literal.integer(value), number >= 1 else {
        throw .corrupt(part: part, reason: "a row's number is \"\(String(decoding: value, as: UTF8.self))\"", line: nil)
      }
      row = number
    } else {
      row += 1
    }
    guard row <= min(budget.limits.rows, CellReference.rowLimit) else {
      throw .limitExceeded(limit: .rows, allowed: budget.limits.rows, found: row, part: part)
    }
    isInRow = true
    cells.startRow(row)
    if tape.isTrue(.hidden, of: event) || isZero(tape.value(.height, of: event)) { hiddenRows.append(row...row) }
  }

  private mutating func noteColumns(_ event: XMLTape.Event, _ tape: borrowing XMLTape) {
    guard tape.isTrue(.hidden, of: event) || isZero(tape.value(.width, of: event)),
      let first = tape.integer(.min, of: event), let last = tape.integer(.max, of: event),
      first >= 1, first <= last
    else { return }
    hiddenColumns.append(min(first, CellReference.columnLimit)...min(last, CellReference.columnLimit))
  }

  private mutating func noteMergedRange(_ event: XMLTape.Event, _ tape: borrowing XMLTape) throws(XLSXError) {
    guard let range = tape.string(.range, of: event).flatMap(CellRange.init) else { return }
    try budget.takeCell(part: part)
    mergedRanges.append(range)
  }

  private func isZero(_ literal: ArraySlice<UInt8>?) -> Bool {
    guard let literal = literal.map(Literal.trimmed), Literal.isNumber(literal) else { return false }
    return literal.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
  }
}

extension Worksheet: XMLHandler {
  static var root: XMLName { .worksheet }

  mutating func start(_ event: XMLTape.Event, _ tape: borrowing XMLTape) throws(XLSXError) {
    if isInCell { return cells.startWithin(event, tape) }
    switch (event.name, event.depth, section) {
    case (.cell, 4, .sheetData) where isInRow:
      isInCell = true
      try cells.startCell(event, tape)
    case (.row, 3, .sheetData): try startRow(event, tape)
    case (.mergeCell, 3, .mergeCells): try noteMergedRange(event, tape)
    case (.column, 3, .columns): noteColumns(event, tape)
    case (_, 2, _): section = event.name
    default: return
    }
  }

  mutating func text(_ bytes: ArraySlice<UInt8>, of event: XMLTape.Event) throws(XLSXError) {
    if isInCell { try cells.text(bytes, of: event) }
  }

  mutating func end(_ event: XMLTape.Event) throws(XLSXError) {
    switch (event.depth, event.name) {
    case (4, .cell) where isInCell:
      isInCell = false
      try cells.endCell(&budget)
    case (3, .row): isInRow = false
    case (2, _): section = nil
    case (1, _): try cells.resolveFormulas(&budget)
    default: if isInCell { cells.endWithin(event) }
    }
  }
}

extension [ClosedRange<Int>] {
  /// The ranges ascending, those that overlap or touch made one.
  func joinedAscending() -> [ClosedRange<Int>] {
    var joined: [ClosedRange<Int>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...Swift.max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
