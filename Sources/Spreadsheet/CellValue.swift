/// What a cell holds, as the workbook stores it: nothing is rounded, formatted or guessed.
public enum CellValue: Hashable, Sendable {
  /// Neither value nor, for a formula, a cached result.
  case empty
  /// A number, with its characters as they stand in the file ("17.5", "0.30000000000000004", "1E-3").
  case number(String)
  /// Text: shared, inline or a formula's; rich text joined, phonetic runs left out.
  case text(String)
  /// A truth value.
  case boolean(Bool)
  /// An error literal such as `#REF!`.
  case error(String)
  /// A date stored as ISO 8601 text (`t="d"`), as it stands in the file.
  case isoDate(String)
}
