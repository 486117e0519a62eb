public import Spreadsheet

/// A worksheet as the workbook lists it, before its cells are read.
public struct WorksheetEntry: Hashable, Sendable {
  /// The name on the tab, as stored.
  public let name: String
  /// Whether a person sees the sheet.
  public let visibility: Sheet.Visibility
  /// The name of its part in the package.
  let part: String
}
