package import Spreadsheet

/// Why a workbook could not be drawn.
package enum DrawingError: Error, Hashable {
  /// A workbook without sheets, or whose first sheet is hidden.
  case noVisibleSheet
  /// A sheet's name that is empty, too long, used before or has a character that names may not have.
  case unusableSheetName(String, reason: String)
  /// A cell, row or column beyond the grid.
  case outsideGrid(CellReference, sheet: String)
  /// A number that is not written as one.
  case unusableNumber(String, cell: CellReference, sheet: String)
  /// A value out of the range that its property has; the property and the value.
  case outOfRange(String, value: String, sheet: String)
  /// A merged range of one cell, or one that overlaps another.
  case unusableMerge(CellRange, sheet: String)
  /// A text that its place in the workbook does not hold: the place and the text.
  case unusableText(String, text: String)
  /// libxlsxwriter refused; what was asked of it, its error's number and words.
  case refused(String, code: Int, reason: String)
  /// The drawn package could not be patched with exact numbers and properties: a fault of ours or of libxlsxwriter.
  case notPatched(PatchError)
  /// The private folder for libxlsxwriter's files could not be made, or its file not read; `errno`.
  case temporaryFile(String, errno: Int32)
}
