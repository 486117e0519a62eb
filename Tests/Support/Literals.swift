package import Scoring
public import Spreadsheet

/// Points written as a decimal: `"17.5"`.
extension Points: ExpressibleByStringLiteral {
  /// The points of a decimal literal of a test.
  package init(stringLiteral text: String) {
    do {
      try self.init(literal: text)
    } catch {
      preconditionFailure("no points: \(text)")
    }
  }
}

/// A cell written as in a workbook: `"D14"`.
extension CellReference: ExpressibleByStringLiteral {
  /// The cell of an A1 reference of a test.
  public init(stringLiteral text: String) {
    guard let reference = CellReference(text) else { preconditionFailure("no cell: \(text)") }
    self = reference
  }
}
