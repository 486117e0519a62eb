internal import Spreadsheet
internal import XLSXReader

extension Contents {
  /// Holds what was read against the limits and the grid.
  func check(against limits: ReadingLimits) {
    let taken = sheets.reduce(0) { $0 + $1.cells.count + $1.mergedRanges.count }
    promise(taken <= limits.cells, "\(taken) cells and merged ranges, \(limits.cells) allowed")
    for (sheet, cells) in zip(sheets, lazyCells) {
      sheet.check(against: limits)
      sheet.checkSame(as: cells)
    }
  }

  /// Holds the contents, read without fonts, against the same file read with them.
  func checkSame(_ again: Contents) {
    promise(sheets.count == again.sheets.count, "a file has as many sheets each time")
    promise(
      definedNames == again.definedNames && dateSystem == again.dateSystem && hasMacros == again.hasMacros,
      "names, dates and macros read the same each time")
    for (sheet, again) in zip(sheets, again.sheets) { sheet.checkSame(again) }
  }
}

extension Contents.SheetContents {
  fileprivate func check(against limits: ReadingLimits) {
    for cell in cells { cell.check(against: limits) }
    let places = cells.map(\.reference)
    promise(zip(places, places.dropFirst()).allSatisfy { $0 < $1 }, "cells come in reading order, each once")
    for range in mergedRanges {
      promise(range.first.isInGrid && range.last.isInGrid, "the merged range \(range) lies in the grid")
      promise(range.first.row <= range.last.row && range.first.column <= range.last.column, "\(range) has a size")
    }
    hiddenRows.check(within: CellReference.rowLimit, "hidden rows")
    hiddenColumns.check(within: CellReference.columnLimit, "hidden columns")
  }

  /// Holds the cells against the same read row by row, where a formula that is shared may be known too late.
  fileprivate func checkSame(as rows: [CellReference: Cell]) {
    promise(cells.count == rows.count, "\(cells.count) cells, \(rows.count) of them row by row")
    for cell in cells.map(\.withoutRuns) {
      guard let other = rows[cell.reference] else { return promise(false, "\(cell.reference) comes row by row") }
      promise(
        other == cell || other.formula == nil && other == cell.withoutFormula,
        "\(cell.reference) reads the same row by row")
    }
  }

  fileprivate func checkSame(_ again: Self) {
    promise(
      name == again.name && visibility == again.visibility && mergedRanges == again.mergedRanges
        && hiddenRows == again.hiddenRows && hiddenColumns == again.hiddenColumns, "a sheet reads the same each time")
    promise(cells == again.cells.map(\.withoutRuns), "cells read the same each time, without runs when without fonts")
    for cell in again.cells {
      guard case .text(let text) = cell.value else { continue }
      promise(cell.runs.map(\.text).joined().utf8.elementsEqual(text.utf8), "runs make the text, \(cell.reference)")
    }
  }
}

extension Cell {
  fileprivate var withoutRuns: Cell {
    Cell(reference: reference, value: value, formula: formula, style: style, format: format, moment: moment)
  }

  fileprivate var withoutFormula: Cell {
    Cell(reference: reference, value: value, style: style, format: format, moment: moment)
  }

  fileprivate func check(against limits: ReadingLimits) {
    promise(reference.isInGrid, "\(reference) lies in the grid")
    promise(reference.row <= limits.rows && reference.column <= limits.columns, "\(reference) lies within the limits")
    let length = value.text.utf16.count
    promise(length <= limits.cellCharacters, "\(reference) has \(length) characters")
    // A reference that is moved may grow from two characters to ten.
    let moved = formula?.utf16.count ?? 0
    promise(moved <= 10 * limits.cellCharacters, "\(reference) has a formula of \(moved) characters")
    if case .number(let literal) = value { promise(Double(literal) != nil, "\(reference) holds the number \(literal)") }
    if moment != nil { promise(format == .dateTime, "\(reference) has a moment") }
  }
}

extension CellValue {
  /// The characters of a value.
  fileprivate var text: String {
    switch self {
    case .empty, .boolean: ""
    case .number(let text), .text(let text), .error(let text), .isoDate(let text): text
    }
  }
}

extension CellReference {
  fileprivate var isInGrid: Bool {
    (1...Self.rowLimit).contains(row) && (1...Self.columnLimit).contains(column)
  }
}

extension [ClosedRange<Int>] {
  fileprivate func check(within limit: Int, _ what: String) {
    promise(allSatisfy { $0.lowerBound >= 1 && $0.upperBound <= limit }, "\(what) lie in the grid")
    promise(zip(self, dropFirst()).allSatisfy { $0.upperBound + 1 < $1.lowerBound }, "\(what) ascend and do not touch")
  }
}
