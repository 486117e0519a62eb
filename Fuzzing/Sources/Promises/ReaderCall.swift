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
  let definedNames: [DefinedName]
  let dateSystem: DateSystem
  let hasMacros: Bool

  /// Reads a file; an error of any other type than the reader's own does not compile.
  init(_ bytes: [UInt8], limits: ReadingLimits, fonts: Bool) throws(XLSXError) {
    let workbook = try Workbook.open(bytes, limits: limits, fonts: fonts)
    sheets = workbook.sheets.map { sheet in
      SheetContents(
        name: sheet.name, visibility: sheet.visibility, cells: sheet.rows.flatMap { sheet.cells(inRow: $0) },
        mergedRanges: sheet.mergedRanges, hiddenRows: sheet.hiddenRows, hiddenColumns: sheet.hiddenColumns)
    }
    definedNames = workbook.definedNames
    dateSystem = workbook.dateSystem
    hasMacros = workbook.hasMacros
  }
}
