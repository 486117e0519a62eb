package import Scoring

/// What `template check --format json` prints.
package enum TemplateDocument {
  /// The document of outcomes, its messages in a language.
  package static func json(of outcomes: [TemplateOutcome], in language: Language) -> JSONValue {
    .object([
      ("format", .string("vtlt-template-check/1")),
      (
        "templates",
        .array(
          outcomes.map { outcome in
            .object([
              ("file", .string(outcome.file)),
              ("scheme", .optional(outcome.scheme)),
              ("trials", .integer(outcome.trialCount)),
              ("findings", .array(outcome.findings.map { ResultDocument.finding($0, in: language) })),
            ])
          })
      ),
    ])
  }
}
