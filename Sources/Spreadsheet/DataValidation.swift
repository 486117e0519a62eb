/// What a spreadsheet program lets a person type into some cells (ECMA-376 Part 1, 18.3.1.32).
public struct DataValidation: Hashable, Sendable {
  /// The cells.
  public let ranges: [CellRange]
  /// The kind, as stored: `decimal`, `whole`, `list`, `custom`; `none` for anything.
  public let kind: String
  /// How the value is compared, as stored: `between`, `greaterThanOrEqual`.
  public let comparison: String
  /// The first formula, without the equals sign; empty for none.
  public let first: String
  /// The second formula, without the equals sign; empty for none.
  public let second: String

  /// A validation of some cells.
  public init(ranges: [CellRange], kind: String, comparison: String = "between", first: String, second: String = "") {
    self.ranges = ranges
    self.kind = kind
    self.comparison = comparison
    self.first = first
    self.second = second
  }
}
