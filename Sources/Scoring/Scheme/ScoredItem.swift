/// What a row of a score table may be for: a content or a criterion, with the criteria below it.
package protocol ScoredItem: Hashable, Sendable {
  /// The number the scheme gives it, unique in the scheme: "3", "3a".
  var id: String { get }
  /// What is judged.
  var name: LocalizedText { get }
  /// Other wordings by which workbooks call it.
  var aliases: [String] { get }
  /// Where its most points come from.
  var limit: Maximum { get }
  /// What is put down for it where it has no criteria.
  var kind: ScoreKind { get }
  /// The criteria named under it, in the scheme's order; empty when it is judged as one.
  var criteria: [Criterion] { get }
}

extension ScoredItem {
  /// The most points that the scheme gives it, or `nil` when the workbook or nobody does.
  package var maximum: Points? { limit.given }

  /// Every criterion below it at any depth, each before its own.
  package var allCriteria: [Criterion] { criteria.flatMap { [$0] + $0.allCriteria } }

  /// What is put down for it by yes or no: itself or criteria below it that have none.
  package var yesNoCount: Int {
    if criteria.isEmpty { return kind == .yesNo ? 1 : 0 }
    return criteria.map(\.yesNoCount).reduce(0, +)
  }
}
