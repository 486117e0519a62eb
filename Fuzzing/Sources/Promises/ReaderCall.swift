internal import Spreadsheet
internal import XLSXReader

/// The one place that calls the reader: all of a workbook, as values that can be compared.
struct Contents {
  /// All of a worksheet.
  struct SheetContents {
    let name: String
    let visibility: Sheet.Visibility
    let cells: [Cell]
    let mergedRanges: [CellRange]
    let hiddenRows: [ClosedRange<Int>]
    let hiddenColumns: [ClosedRange<Int>]
  }

  let sheets: [SheetContents]
  /// The cells of each sheet as they come row by row, the later of two at one reference.
  private(set) var lazyCells: [[CellReference: Cell]]
  let definedNames: [DefinedName]
  let dateSystem: DateSystem
  let hasMacros: Bool

  /// Reads a file; an error of any other type than the reader's own does not compile.
  init(_ bytes: [UInt8], limits: ReadingLimits, fonts: Bool) throws(XLSXError) {
    let workbook = try Workbook.open(bytes, limits: limits)
    sheets = try workbook.sheets(fonts: fonts).map { sheet in
      SheetContents(
        name: sheet.name, visibility: sheet.visibility, cells: sheet.rows.flatMap { sheet.cells(inRow: $0) },
        mergedRanges: sheet.mergedRanges, hiddenRows: sheet.hiddenRows, hiddenColumns: sheet.hiddenColumns)
    }
    lazyCells = []
    for worksheet in workbook.worksheets {
      var rows = try workbook.rows(of: worksheet)
      var cells: [CellReference: Cell] = [:]
      while let row = try rows.next() {
        promise(zip(row, row.dropFirst()).allSatisfy { $0.reference < $1.reference }, "the cells of a row ascend")
        for cell in row { cells[cell.reference] = cell.cell }
      }
      lazyCells.append(cells)
    }
    definedNames = workbook.definedNames
    dateSystem = workbook.dateSystem
    hasMacros = workbook.hasMacros
  }
}
