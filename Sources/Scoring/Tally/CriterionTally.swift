package import Spreadsheet

/// What a criterion has in each layer, and finally.
package struct CriterionTally: Hashable, Sendable {
  /// The criterion.
  package let criterion: Criterion
  /// The most points it can have.
  package let maximum: Points?
  /// The scores that count, by layer.
  package let scores: [Layer: Points]
  /// The score of the strongest layer present; `nil` when no layer has one.
  package let final: FinalScore?
  /// The cell of the unit's own score, or `nil` when the table has no such row.
  package let cell: CellReference?
  /// Why a layer other than self gave what it gave; `nil` when nothing is said.
  package let reason: String?
}
