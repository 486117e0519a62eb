package import Scoring

/// What `check --format json` prints: the result of each file, in the order given.
package enum CheckDocument {
  /// The document of outcomes, its messages in a language.
  package static func json(of outcomes: [SubmissionOutcome], in language: Language) -> JSONValue {
    .object([
      ("format", .string("vtlt-check/1")),
      ("files", .array(outcomes.map { ResultDocument.json(of: $0, in: language) })),
    ])
  }
}
