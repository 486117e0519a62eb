/// One of a scheme's top-level parts (nội dung), with its maximum points.
package struct Content: ScoredItem {
  package let id: String
  package let name: LocalizedText
  package let aliases: [String]
  package let limit: Maximum
  package let kind: ScoreKind
  package let criteria: [Criterion]

  /// A content of a scheme.
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

  /// A content whose maximum the scheme gives.
  package init(
    id: String, name: LocalizedText, aliases: [String] = [], maximum: Points, criteria: [Criterion] = []
  ) {
    self.init(id: id, name: name, aliases: aliases, limit: .given(maximum), criteria: criteria)
  }
}
