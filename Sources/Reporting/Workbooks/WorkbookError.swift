package import XLSXWriter

/// Why a workbook of results could not be made: a fault of ours or of the temporary folder, never of a submission.
package enum WorkbookError: Error, Hashable {
  /// It could not be drawn.
  case notDrawn(DrawingError)
  /// The cells of the drawn one could not be set.
  case notFilled(PatchError)

  /// The system's error number when it is the temporary folder that refuses, or `nil` for a fault of ours.
  package var temporaryFolderCode: Int32? {
    guard case .notDrawn(.temporaryFile(_, let code)) = self else { return nil }
    return code
  }
}
