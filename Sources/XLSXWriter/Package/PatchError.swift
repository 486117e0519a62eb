package import Spreadsheet
package import ZipArchive

/// Why a package could not be opened for patching, or patched.
package enum PatchError: Error, Hashable {
  /// The package is no ZIP file within the limits, or a part in it is damaged.
  case zip(ZipError)
  /// The patched package could not be written.
  case notWritten(ZipWriteError)
  /// A part that the package must have is not there.
  case missingPart(String)
  /// A part's markup is not well formed, not UTF-8 or has a DOCTYPE; what is wrong, and at which byte of the part.
  case malformed(part: String, byte: Int, String)
  /// No worksheet of that name.
  case noSheet(String)
  /// Two edits of one sheet; give one with all its cells.
  case sheetEditedTwice(String)
  /// A cell or row beyond the grid.
  case outsideGrid(CellReference, sheet: String)
  /// The cell whose style is to be taken is not stored in the sheet.
  case noExample(CellReference, sheet: String)
  /// The row that is to be the pattern of others is not stored in the sheet.
  case noPattern(row: Int, sheet: String)
  /// The cell that is to get a formula's result has no formula.
  case noFormula(CellReference, sheet: String)
  /// A number that is not written as one.
  case unusableNumber(String, cell: CellReference, sheet: String)
  /// A formula's cell that other cells or a calculation chain depend on: replacing it would break the package.
  case sharedFormula(CellReference, sheet: String)
  /// A workbook of others that cannot take notes without being put at risk.
  case notAnnotated(AnnotationObstacle)
}
