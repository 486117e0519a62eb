/// One of a scheme's top-level parts (nội dung), with its maximum points.
package struct Content: Hashable, Sendable {
  /// The number the scheme gives it, unique in the scheme: "3".
  package let id: String
  /// What is judged.
  package let name: LocalizedText
  /// Other wordings by which workbooks call it.
  package let aliases: [String]
  /// The most points it can have; more than zero.
  package let maximum: Points
  /// The criteria named under it, in the scheme's order; empty when it is judged as one.
  package let criteria: [Criterion]

  /// A content of a scheme.
  package init(
    id: String, name: LocalizedText, aliases: [String] = [], maximum: Points, criteria: [Criterion] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.maximum = maximum
    self.criteria = criteria
  }
}
