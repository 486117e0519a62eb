package import Scoring

/// A fault in a file that a person configures the program with, at its place.
package struct ConfigurationError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Problem: Hashable, Sendable {
    /// The text is not YAML; the parser's own words say why.
    case notYAML(String)
    /// The file is larger than any such file is, in bytes.
    case tooLarge(limit: Int)
    /// A key that means nothing here.
    case unknownKey(String, known: [String])
    /// A key that must be there is not.
    case missingKey(String)
    /// Something else than the kind of value that belongs here.
    case wrongKind(found: String, expected: ValueKind)
    /// A value that is none of those possible.
    case notAmong(found: String, allowed: [String])
    /// The same id twice.
    case duplicateID(String)
    /// An id that cannot be one.
    case invalidID(String)
    /// The maximums of the parts do not add up to that of the whole.
    case maximumsDoNotAddUp(parts: Points, whole: Points)
    /// A condition that cannot be read.
    case unreadableCondition(String)
    /// A condition on a content that the scheme does not have.
    case unknownContent(String, known: [String])
    /// A limit that the program does not have.
    case unknownLimit(String, known: [String])
    /// No scheme of that id is embedded, and no such file exists.
    case unknownScheme(String, known: [String])
  }

  /// The kinds of value a key can have.
  package enum ValueKind: Hashable, Sendable {
    case text, number, positiveNumber, list, mapping, nonEmptyList
  }

  /// The file, or the name of what is embedded.
  package let file: String
  /// The line, from 1; `nil` where the fault is no single place.
  package let line: Int?
  /// The column, from 1; `nil` where the fault is no single place.
  package let column: Int?
  /// What is wrong.
  package let problem: Problem

  /// A fault at a place of a file.
  package init(file: String, line: Int?, column: Int?, problem: Problem) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }
}
