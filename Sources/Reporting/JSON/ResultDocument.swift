package import Scoring
import Spreadsheet
import Validation

/// `result.json`: everything about one submission, for machines, its keys in the order of the contract.
package enum ResultDocument {
  /// The document of an outcome, its messages in a language.
  package static func json(of outcome: SubmissionOutcome, in language: Language) -> JSONValue {
    .object([
      ("format", .string("vtlt-result/1")),
      ("status", .string(outcome.status.rawValue)),
      ("submission", submission(outcome.submission)),
      ("scheme", .string(outcome.scheme.id)),
      ("round", .optional(outcome.round)),
      ("unit", outcome.unit.map(unit) ?? .null),
      ("contents", .array((outcome.tally?.contents ?? []).map { content($0, of: outcome, in: language) })),
      ("total", total(of: outcome)),
      ("grade", grade(of: outcome)),
      ("findings", findings(of: outcome, in: language)),
      ("resolved", .array((outcome.comparison?.resolved ?? []).map(resolved))),
    ])
  }

  /// The findings, each with what it is in relation to the revision before; `null` for a first revision.
  private static func findings(of outcome: SubmissionOutcome, in language: Language) -> JSONValue {
    let states = outcome.comparison?.states ?? outcome.findings.map { _ in nil }
    return .array(
      zip(outcome.findings, states).map { finding, state in
        self.finding(finding, in: language, [("state", .optional(state?.rawValue))])
      })
  }

  private static func resolved(_ finding: FindingRecord) -> JSONValue {
    .object([
      ("rule", .string(finding.rule.rawValue)),
      ("severity", .string(finding.severity.rawValue)),
      ("sheet", .optional(finding.sheet)),
      ("cell", .optional(finding.cell)),
      ("found", .string(finding.found)),
      ("message", .string(finding.message)),
    ])
  }

  private static func submission(_ submission: SubmissionOutcome.Submission) -> JSONValue {
    .object([
      ("file", .string(submission.file)),
      ("sha256", .string(submission.sha256)),
      ("revision", .integer(submission.revision)),
      ("sheet", .optional(submission.sheet)),
    ])
  }

  static func unit(_ unit: Unit) -> JSONValue {
    .object([("id", .string(unit.id)), ("name", .string(unit.name)), ("cluster", .optional(unit.cluster))])
  }

  private static func points(_ points: Points?) -> JSONValue { .optional(points?.description) }

  private static func layers(_ points: (Layer) -> Points?) -> [(String, JSONValue)] {
    Layer.allCases.map { ($0.rawValue, self.points(points($0))) }
  }

  /// A percentage is given for a complete submission only, as totals are.
  private static func content(_ tally: ContentTally, of outcome: SubmissionOutcome, in language: Language) -> JSONValue
  {
    .object([
      ("id", .string(tally.content.id)),
      ("name", .string(tally.content.name[language])),
      ("max", points(tally.maximum)),
      ("scores", .object(layers { tally.scores[$0] })),
      ("final", points(tally.final?.points)),
      ("finalLayer", .optional(tally.final?.layer.rawValue)),
      ("percent", .optional(outcome.status == .graded ? tally.percentage?.description : nil)),
      ("performed", tally.isPerformed.map { .boolean($0) } ?? .null),
      ("criteria", .array(tally.criteria.map { criterion($0, in: language) })),
      ("cell", .optional(tally.cell?.description)),
      ("reason", .optional(tally.reason)),
    ])
  }

  /// One with criteria of its own has them as a content has; others lack the key.
  private static func criterion(_ tally: CriterionTally, in language: Language) -> JSONValue {
    let below = tally.criteria.map { criterion($0, in: language) }
    return .object(scores(of: tally, in: language) + (below.isEmpty ? [] : [("criteria", .array(below))]))
  }

  private static func scores(of tally: CriterionTally, in language: Language) -> [(String, JSONValue)] {
    [
      ("id", .string(tally.criterion.id)),
      ("name", .string(tally.criterion.name[language])),
      ("max", points(tally.maximum)),
      ("scores", .object(layers { tally.scores[$0] })),
      ("final", points(tally.final?.points)),
      ("finalLayer", .optional(tally.final?.layer.rawValue)),
      ("cell", .optional(tally.cell?.description)),
      ("reason", .optional(tally.reason)),
    ]
  }

  /// Totals are given for a complete submission only: of an incomplete one they are null.
  private static func total(of outcome: SubmissionOutcome) -> JSONValue {
    let tally = outcome.status == .graded ? outcome.tally : nil
    return .object(layers { tally?.total(of: $0) } + [("final", points(tally?.total))])
  }

  private static func grade(of outcome: SubmissionOutcome) -> JSONValue {
    guard let grade = outcome.grade else { return .null }
    return .object([
      ("class", .optional(grade.className)),
      ("rules", .array(grade.outcomes.map(rule))),
      (
        "next",
        grade.nextClass.map { name in
          .object([("class", .string(name)), ("missing", .array(grade.missingForNext.map(rule)))])
        } ?? .null
      ),
    ])
  }

  private static func rule(_ outcome: ConditionOutcome) -> JSONValue {
    .object([
      ("class", .string(outcome.className)),
      ("rule", .string(outcome.condition.description)),
      ("actual", .string(outcome.actual)),
      ("required", .string(outcome.required)),
      ("met", .boolean(outcome.isMet)),
      ("missing", points(outcome.missing)),
    ])
  }

  static func finding(
    _ finding: Finding, in language: Language, _ more: [(String, JSONValue)] = []
  ) -> JSONValue {
    let words = FindingWords(finding, in: language)
    var members: [(String, JSONValue)] = [
      ("rule", .string(finding.rule.rawValue)),
      ("severity", .string(finding.severity.rawValue)),
      ("sheet", .optional(finding.place.sheet)),
      ("cell", .optional(finding.place.cell)),
      ("found", .string(finding.found)),
      ("expected", .string(words.expected)),
      ("message", .string(words.message)),
      ("fix", .string(words.fix)),
    ]
    if let file = finding.place.file { members.append(("file", .string(file))) }
    return .object(members + more)
  }
}
