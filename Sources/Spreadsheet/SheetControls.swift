/// What a worksheet lets a person do: what may be typed where, and which cells are open while it is protected.
public struct SheetControls: Hashable, Sendable {
  /// What may be typed where, in the order of the file.
  public let validations: [DataValidation]
  /// Whether locked cells cannot be changed.
  public let isProtected: Bool

  private let openCells: Set<CellReference>
  private let storedCells: Set<CellReference>
  private let openColumns: [ClosedRange<Int>]

  /// What a sheet lets a person do.
  ///
  /// - Parameters:
  ///   - validations: What may be typed where.
  ///   - isProtected: Whether locked cells cannot be changed.
  ///   - openCells: The stored cells that are not locked.
  ///   - storedCells: Every stored cell, whether it holds anything or not.
  ///   - openColumns: The columns whose cells are not locked unless they are stored.
  public init(
    validations: [DataValidation] = [], isProtected: Bool = false, openCells: Set<CellReference> = [],
    storedCells: Set<CellReference> = [], openColumns: [ClosedRange<Int>] = []
  ) {
    self.validations = validations
    self.isProtected = isProtected
    self.openCells = openCells
    self.storedCells = storedCells
    self.openColumns = openColumns
  }

  /// Whether a person can change a cell.
  public func isOpen(_ cell: CellReference) -> Bool {
    if !isProtected { return true }
    if storedCells.contains(cell) { return openCells.contains(cell) }
    return openColumns.contains { $0.contains(cell.column) }
  }

  /// The validation of a cell, or `nil` when anything may be typed.
  public func validation(of cell: CellReference) -> DataValidation? {
    validations.first { validation in validation.ranges.contains { $0.contains(cell) } }
  }
}
