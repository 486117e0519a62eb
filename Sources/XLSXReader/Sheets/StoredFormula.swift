internal import Spreadsheet

/// What a cell's formula is, its own or one that it shares (ECMA-376 Part 1, 18.3.1.40).
extension CellAssembly {
  /// The formula of the cell that ends, by its index among the packed, or ``PackedCell/none``.
  mutating func storedFormula(_ budget: inout ReadingBudget) throws(XLSXError) -> UInt32 {
    guard !formula.isEmpty || formulaKind.isShared else { return PackedCell.none }
    try TextLength.check(formula[...], limits: limits, part: part)
    try budget.hold(MemoryCost.formula + formula.count, part: part)
    // A group's formula outlasts its row; that a cell waits for one does not.
    if formulaKind.isShared, !formula.isEmpty {
      try budget.keep(MemoryCost.formulaGroup + formula.count, part: part)
    } else if formulaKind.isShared {
      try budget.hold(MemoryCost.waitingFormula, part: part)
    }
    let place = CellReference(row: row, column: column)
    guard let stored = formulas.add(formula, formulaKind, at: place, to: &rows.packed) else { return PackedCell.none }
    try budget.takeReferred(Int(rows.packed.formulas[stored].count), part: part)
    return UInt32(clamping: stored)
  }
}
