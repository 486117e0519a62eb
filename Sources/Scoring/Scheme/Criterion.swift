/// A row under a content or under another criterion, with or without a maximum of its own.
package struct Criterion: ScoredItem {
  package let id: String
  package let name: LocalizedText
  package let aliases: [String]
  package let limit: Maximum
  package let kind: ScoreKind
  package let criteria: [Criterion]

  /// A criterion of a scheme.
  package init(
    id: String, name: LocalizedText, aliases: [String] = [], limit: Maximum, kind: ScoreKind = .points,
    criteria: [Criterion] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.limit = limit
    self.kind = kind
    self.criteria = criteria
  }

  /// A criterion whose maximum the scheme gives, or where it gives none the workbook.
  package init(id: String, name: LocalizedText, aliases: [String] = [], maximum: Points? = nil) {
    self.init(
      id: id, name: name, aliases: aliases, limit: maximum.map { .given($0) } ?? .workbook)
  }
}

/// Where a criterion stands in its scheme.
package struct CriterionPlace: Hashable, Sendable {
  /// The criterion.
  package let criterion: Criterion
  /// The content it belongs to.
  package let content: Content
  /// The criteria above it from the content down; empty right under the content.
  package let parents: [Criterion]
}
