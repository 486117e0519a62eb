/// One cell of a sheet that holds a value or a formula.
public struct Cell: Hashable, Sendable {
  /// Where it is.
  public let reference: CellReference
  /// What it holds; for a formula, the cached result.
  public let value: CellValue
  /// The formula as stored, without the equals sign, or `nil` for none.
  ///
  /// On the later cells of a shared formula, the formula moved to that cell.
  public let formula: String?
  /// The number of the cell's format among the workbook's (`cellXfs`, ECMA-376 Part 1, 18.8.10), from 0.
  public let style: Int
  /// What the cell's number format makes of a number.
  public let format: NumberFormatKind
  /// For a number shown as a date: the moment, `YYYY-MM-DDTHH:MM:SS` with `.fff` when not zero; `nil` otherwise.
  public let moment: String?
  /// The text with its fonts when the workbook was opened with fonts; empty otherwise, and for cells without text.
  public let runs: [TextRun]

  /// A cell that holds a value, a formula or both.
  public init(
    reference: CellReference, value: CellValue, formula: String? = nil, style: Int = 0,
    format: NumberFormatKind = .plain, moment: String? = nil, runs: [TextRun] = []
  ) {
    self.reference = reference
    self.value = value
    self.formula = formula
    self.style = style
    self.format = format
    self.moment = moment
    self.runs = runs
  }
}
