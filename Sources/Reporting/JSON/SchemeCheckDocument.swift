package import Configuration
package import Scoring
import Validation

/// What `scheme check --format json` prints: every fault as a finding, and the scheme when there is none.
package enum SchemeCheckDocument {
  /// The document of what a file came to, its messages in a language.
  package static func json(of reading: SchemeReading, file: String, in language: Language) -> JSONValue {
    let faults = reading.faults.map { finding($0, .error, in: language) }
    let warnings = reading.warnings.map { finding($0, .warning, in: language) }
    return .object([
      ("format", .string("vtlt-scheme-check/1")),
      ("file", .string(file)),
      ("findings", .array(faults + warnings)),
      ("scheme", reading.scheme.map(SchemeDocument.json) ?? .null),
    ])
  }

  /// A fault in the form of every finding, with line and column in place of sheet and cell.
  private static func finding(
    _ fault: ConfigurationError, _ severity: Severity, in language: Language
  ) -> JSONValue {
    let phrase = phraseBook(for: language).phrase(for: fault.problem)
    return .object([
      ("rule", .string(fault.problem.rule.rawValue)),
      ("severity", .string(severity.rawValue)),
      ("sheet", .null),
      ("cell", .null),
      ("found", .string(fault.problem.found)),
      ("expected", .string(phrase.expected)),
      ("message", .string(phrase.message.beginningLarge)),
      ("fix", .string(phrase.fix)),
      ("file", .string(fault.file)),
      ("line", fault.line.map { .integer($0) } ?? .null),
      ("column", fault.column.map { .integer($0) } ?? .null),
    ])
  }
}

extension String {
  /// The sentence with a capital letter at its beginning, which it lacks where it follows a place.
  fileprivate var beginningLarge: String { prefix(1).uppercased() + dropFirst() }
}
