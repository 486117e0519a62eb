package import Scoring

/// What `roster check --format json` prints.
package enum RosterDocument {
  /// The document of an outcome, its messages in a language.
  package static func json(of outcome: RosterOutcome, in language: Language) -> JSONValue {
    .object([
      ("format", .string("vtlt-roster-check/1")),
      ("file", .string(outcome.file)),
      ("against", .optional(outcome.against)),
      ("units", .integer(outcome.unitCount)),
      ("clusters", .integer(outcome.clusterCount)),
      ("findings", .array(outcome.findings.map { ResultDocument.finding($0, in: language) })),
    ])
  }
}
