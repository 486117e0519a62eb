package import Spreadsheet

/// What a criterion has in each layer, and finally.
package struct CriterionTally: Hashable, Sendable {
  /// The criterion.
  package let criterion: Criterion
  /// The most points it can have.
  package let maximum: Points?
  /// The scores that count, by layer; of one with criteria of its own, those of layers that cover all of them.
  package let scores: [Layer: Points]
  /// The score of the strongest layer present; `nil` when no layer has one.
  package let final: FinalScore?
  /// The cell of the unit's own score, or `nil` when the table has no such row.
  package let cell: CellReference?
  /// Why a layer other than self gave what it gave; `nil` when nothing is said.
  package let reason: String?
  /// Its own criteria; empty when it has none or neither the table nor an adjustment scores them one by one.
  package let criteria: [CriterionTally]

  /// The final score as a part of the maximum.
  package var percentage: Percentage? {
    final.flatMap { final in maximum.flatMap { Percentage(final.points, of: $0) } }
  }
}

extension Sequence<CriterionTally> {
  /// Every criterion at any depth, each before its own.
  package var all: [CriterionTally] { flatMap { [$0] + $0.criteria.all } }
}
