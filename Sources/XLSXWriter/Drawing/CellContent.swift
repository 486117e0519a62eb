/// What is put into a cell.
package enum CellContent: Hashable, Sendable {
  /// Nothing; the cell keeps its style.
  case blank
  /// Text, whatever it looks like: never a formula, never a number.
  ///
  /// Characters that XML cannot hold are written `_xHHHH_`; beyond 32,767 UTF-16 units the text is cut with an ellipsis.
  case text(String)
  /// A number from its decimal string: `17.5`, `-3`, `1E-3`.
  case number(String)
  /// A truth value.
  case boolean(Bool)
  /// A formula of ours, without the equals sign, and the result shown until the program calculates it anew.
  case formula(String, result: FormulaResult)
}

/// The cached result of a formula.
package enum FormulaResult: Hashable, Sendable {
  /// A number from its decimal string.
  case number(String)
  /// Text.
  case text(String)
}
