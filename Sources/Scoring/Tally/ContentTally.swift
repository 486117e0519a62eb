package import Spreadsheet

/// What a content has in each layer, and finally.
package struct ContentTally: Hashable, Sendable {
  /// The content.
  package let content: Content
  /// The most points it can have: the scheme's, or the workbook's own; `nil` when nothing bounds it.
  package let maximum: Points?
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

  /// Whether the content counts as performed, as the scheme reads that; `nil` without a final score.
  package let isPerformed: Bool?

  /// The final score as a part of the maximum; `nil` without either.
  package var percentage: Percentage? {
    final.flatMap { final in maximum.flatMap { Percentage(final.points, of: $0) } }
  }

  /// Whether some of the final score is the unit's own, so that it is provisional until someone else has scored.
  package var restsOnOwnScore: Bool {
    guard let final else { return false }
    if final.layer == .own { return true }
    return scores[final.layer] != final.points
      && criteria.all.contains { $0.criteria.isEmpty && $0.final?.layer == .own }
  }

  /// The criterion of an id, at any depth.
  package func criterion(_ id: String) -> CriterionTally? { criteria.all.first { $0.criterion.id == id } }

  /// How many of its answers of yes or no are yes.
  package var metCount: Int {
    guard criteria.isEmpty else { return criteria.map(\.metCount).reduce(0, +) }
    return content.criteria.isEmpty && content.kind == .yesNo ? final.isMet : 0
  }
}

extension CriterionTally {
  fileprivate var metCount: Int {
    guard criteria.isEmpty else { return criteria.map(\.metCount).reduce(0, +) }
    return criterion.criteria.isEmpty && criterion.kind == .yesNo ? final.isMet : 0
  }
}

extension FinalScore? {
  /// One for a yes, which has points, and nothing for a no.
  fileprivate var isMet: Int { map { $0.points > .zero ? 1 : 0 } ?? 0 }
}
