package import Spreadsheet

/// A row of a table that is bound to a content or a criterion.
package struct ScoreRow: Hashable, Sendable {
  /// What its scores are for.
  package let target: Target
  /// The row in the sheet.
  package let row: Int
  /// The cell that names it.
  package let label: CellReference
  /// Its name as the workbook has it.
  package let name: String
  /// The cell of its maximum; `nil` without a maximum column.
  package let maximum: NumberCell?
  /// The cells of its scores, by layer; only layers whose column is there.
  package let scores: [Layer: NumberCell]
  /// What the note column says, or `nil`.
  package let note: String?
  /// Whether the row is hidden.
  package let isHidden: Bool

  /// A bound row.
  package init(
    target: Target, row: Int, label: CellReference, name: String, maximum: NumberCell?, scores: [Layer: NumberCell],
    note: String?, isHidden: Bool
  ) {
    self.target = target
    self.row = row
    self.label = label
    self.name = name
    self.maximum = maximum
    self.scores = scores
    self.note = note
    self.isHidden = isHidden
  }

  /// The row with its scores read otherwise.
  package func with(scores: [Layer: NumberCell]) -> ScoreRow {
    ScoreRow(
      target: target, row: row, label: label, name: name, maximum: maximum, scores: scores, note: note,
      isHidden: isHidden)
  }
}
