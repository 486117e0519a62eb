package import Spreadsheet

/// What a content has in each layer, and finally.
package struct ContentTally: Hashable, Sendable {
  /// The content.
  package let content: Content
  /// The score of each layer that covers the whole content.
  package let scores: [Layer: Points]
  /// The final score; `nil` when the content has no valid score in any layer.
  package let final: FinalScore?
  /// Its criteria; empty when neither the table nor an adjustment scores them one by one.
  package let criteria: [CriterionTally]
  /// The cell of the content's own score, or `nil` when the table has no such row.
  package let cell: CellReference?
  /// Why a layer other than self gave what it gave; `nil` when nothing is said.
  package let reason: String?

  /// The final score as a part of the maximum.
  package var percentage: Percentage? { final.flatMap { Percentage($0.points, of: content.maximum) } }

  /// Whether the content counts as performed: more than zero points.
  ///
  /// `nil` without a final score.
  package var isPerformed: Bool? { final.map { $0.points > .zero } }
}
