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
      ("source", .string(scheme.source)),
      ("organizer", scheme.organization.organizer.map(text) ?? .null),
      ("levels", .array(scheme.organization.levels.map(text))),
      ("unitKinds", .array(scheme.unitKinds.map { .string($0.word) })),
      ("clusterSize", scheme.organization.clusterSize.map(clusterSize) ?? .null),
      ("rounds", .array(scheme.rounds.map(round))),
      ("maximum", .optional(scheme.maximum?.description)),
      ("layers", .array(scheme.layers.map { .string($0.rawValue) })),
      ("step", .optional(scheme.scoreStep?.description)),
      ("blank", .string(scheme.blank.rawValue)),
      ("partial", .string(scheme.partialContent.rawValue)),
      ("performed", .string(scheme.performed.rawValue)),
      ("numbers", .string(scheme.numberStyle.rawValue)),
      ("yesNo", .object([("yes", strings(scheme.yesNo.yes)), ("no", strings(scheme.yesNo.no))])),
      ("labels", labels(scheme.labels)),
      ("contents", .array(scheme.contents.map(item))),
      ("grading", scheme.grading.map(grading) ?? .null),
      ("ranking", scheme.ranking.map(ranking) ?? .null),
      ("awards", .array(scheme.awards.map(award))),
      ("reportOutline", .array(scheme.organization.reportOutline.map(text))),
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

  private static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  private static func clusterSize(_ size: ClosedRange<Int>) -> JSONValue {
    .object([("min", .integer(size.lowerBound)), ("max", .integer(size.upperBound))])
  }

  private static func labels(_ labels: [TableColumn: [String]]) -> JSONValue {
    .object(
      TableColumn.allCases.compactMap { column in
        labels[column].map { (column.rawValue, strings($0)) }
      })
  }

  private static func round(_ round: InspectionRound) -> JSONValue {
    .object([
      ("id", .string(round.id)), ("name", text(round.name)), ("deadline", .optional(round.deadline?.description)),
      ("ends", .optional(round.ends?.description)), ("followsUp", .optional(round.followsUp)),
    ])
  }
}

// MARK: - Contents and rules

extension SchemeDocument {
  /// A content or a criterion, with what is below it.
  private static func item(_ item: any ScoredItem) -> JSONValue {
    .object([
      ("id", .string(item.id)), ("name", text(item.name)), ("max", maximum(item.limit)),
      ("kind", .string(item.kind.rawValue)), ("criteria", .array(item.criteria.map(self.item))),
    ])
  }

  /// Points, "workbook", or null where there is none.
  private static func maximum(_ maximum: Maximum) -> JSONValue {
    switch maximum {
    case .given(let points): .string(points.description)
    case .workbook: .string("workbook")
    case .unlimited: .null
    }
  }

  private static func grading(_ grading: Grading) -> JSONValue {
    .object([
      ("bands", .string(grading.bands.rawValue)),
      (
        "classes",
        .array(
          grading.classes.map { rule in
            .object([("class", .string(rule.name)), ("when", strings(rule.conditions.map(\.description)))])
          })
      ),
      ("otherwise", .optional(grading.otherwise)),
    ])
  }

  private static func ranking(_ rule: RankingRule) -> JSONValue {
    .object([("by", .string(rule.measure.rawValue)), ("afterTie", .string(rule.afterTie.rawValue))])
  }

  private static func award(_ award: Award) -> JSONValue {
    .object(
      [("id", .string(award.id)), ("name", text(award.name)), ("per", .string(award.scope.rawValue))]
        + eligibility(award.eligibility) + [("quota", .integer(award.quota))])
  }

  private static func eligibility(_ eligibility: Award.Eligibility) -> [(String, JSONValue)] {
    switch eligibility {
    case .places(let places): [("places", .string("\(places.lowerBound)-\(places.upperBound)"))]
    case .ofClass(let name, _): [("class", .string(name))]
    case .among(let id, _): [("among", .string(id))]
    }
  }
}
