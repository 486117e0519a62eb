/// A rectangle of cells, both corners included.
public struct CellRange: Hashable, Sendable {
  /// The upper left cell.
  public let first: CellReference
  /// The lower right cell.
  public let last: CellReference

  /// The range between two opposite corners, given in any order.
  public init(_ corner: CellReference, _ opposite: CellReference) {
    first = CellReference(row: min(corner.row, opposite.row), column: min(corner.column, opposite.column))
    last = CellReference(row: max(corner.row, opposite.row), column: max(corner.column, opposite.column))
  }

  /// The range that `A1:B2` or `A1` names, or `nil` when the text names none.
  public init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count <= 2, let corner = CellReference(corners[0]) else { return nil }
    guard corners.count == 2 else {
      self.init(corner, corner)
      return
    }
    guard let opposite = CellReference(corners[1]) else { return nil }
    self.init(corner, opposite)
  }

  /// Whether a cell lies in the range.
  public func contains(_ cell: CellReference) -> Bool {
    (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
  }
}

extension CellRange: CustomStringConvertible {
  /// The range as A1:B2, also when it is a single cell.
  public var description: String { "\(first):\(last)" }
}
