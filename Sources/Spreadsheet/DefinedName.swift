/// A defined name of a workbook (ECMA-376 Part 1, 18.2.5).
public struct DefinedName: Hashable, Sendable {
  /// The name, as stored.
  public let name: String
  /// What it stands for, as stored: usually a reference such as `'Sheet 1'!$B$4`.
  public let formula: String
  /// The name of the sheet it is limited to, or `nil` for the whole workbook.
  public let sheet: String?

  /// A name and what it stands for.
  public init(name: String, formula: String, sheet: String? = nil) {
    self.name = name
    self.formula = formula
    self.sheet = sheet
  }
}
