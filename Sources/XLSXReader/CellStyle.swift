public import Spreadsheet

/// A cell format of a workbook, as far as the meaning of a cell depends on it (ECMA-376 Part 1, 18.8.45).
public struct CellStyle: Hashable, Sendable {
  /// The number of the number format; those below 164 are built in (18.8.30).
  public let numberFormatID: Int
  /// The number format's code when the workbook has it, or `nil` for one that is built in.
  public let numberFormat: String?
  /// What the number format makes of a number.
  public let kind: NumberFormatKind
  /// The font's name, or `nil` when the format names none.
  public let font: String?
}
