package import Scoring

/// A scheme for machines, as `scheme list`, `show` and `check` print it with `--format json`.
package enum SchemeDocument {
  /// The whole scheme.
  package static func json(of scheme: Scheme) -> JSONValue {
    .object([
      ("format", .string("vtlt-scheme/1")),
      ("id", .string(scheme.id)),
      ("version", .string(scheme.version)),
      ("title", text(scheme.title)),
      ("maximum", .string(scheme.maximum.description)),
      ("layers", .array(scheme.layers.map { .string($0.rawValue) })),
      ("step", .optional(scheme.scoreStep?.description)),
      ("contents", .array(scheme.contents.map(content))),
      ("grading", grading(scheme.grading)),
    ])
  }

  /// One line a scheme.
  package static func list(of schemes: [Scheme]) -> JSONValue {
    .object([
      ("format", .string("vtlt-schemes/1")),
      (
        "schemes",
        .array(
          schemes.map {
            .object([("id", .string($0.id)), ("version", .string($0.version)), ("title", text($0.title))])
          })
      ),
    ])
  }

  private static func text(_ text: LocalizedText) -> JSONValue {
    .object(Language.allCases.map { ($0.rawValue, .string(text[$0])) })
  }

  private static func content(_ content: Content) -> JSONValue {
    .object([
      ("id", .string(content.id)), ("name", text(content.name)), ("max", .string(content.maximum.description)),
      ("criteria", .array(content.criteria.map(criterion))),
    ])
  }

  private static func criterion(_ criterion: Criterion) -> JSONValue {
    .object([
      ("id", .string(criterion.id)), ("name", text(criterion.name)), ("max", .optional(criterion.maximum?.description)),
    ])
  }

  private static func grading(_ grading: Grading) -> JSONValue {
    .object([
      ("bands", .string(grading.bands.rawValue)),
      (
        "classes",
        .array(
          grading.classes.map { rule in
            .object([
              ("class", .string(rule.name)), ("when", .array(rule.conditions.map { .string($0.description) })),
            ])
          })
      ),
      ("otherwise", .string(grading.otherwise)),
    ])
  }
}
