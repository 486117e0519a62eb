package import XLSXWriter

/// Why a workbook of results could not be made: a fault of ours or of the temporary folder, never of a submission.
package enum WorkbookError: Error, Hashable {
  /// It could not be drawn.
  case notDrawn(DrawingError)
  /// The cells of the drawn one could not be set.
  case notFilled(PatchError)
}
