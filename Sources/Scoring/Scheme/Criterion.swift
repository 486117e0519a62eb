/// A row under a content, with or without a maximum of its own.
package struct Criterion: Hashable, Sendable {
  /// The number the scheme gives it, unique in the scheme: "3a".
  package let id: String
  /// What is judged.
  package let name: LocalizedText
  /// Other wordings by which workbooks call it.
  package let aliases: [String]
  /// The most points it can have, or `nil` when the workbook's own maximum column gives it.
  package let maximum: Points?

  /// A criterion of a scheme.
  package init(id: String, name: LocalizedText, aliases: [String] = [], maximum: Points? = nil) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.maximum = maximum
  }
}
