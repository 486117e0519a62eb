package import Scoring
import Validation

/// `summary.json`: the consolidated table and the account of the inbox, for machines.
package enum SummaryDocument {
  /// The document of a run, its messages in a language.
  package static func json(of run: RunOutcome, in language: Language) -> JSONValue {
    let members: [(String, JSONValue)] = [
      ("format", .string("vtlt-summary/1")),
      ("scheme", .string(run.scheme.id)),
      ("round", .optional(run.round)),
      ("counts", counts(of: run)),
      ("classes", .object(run.classes.map { ($0.name, .integer($0.count)) })),
      ("units", .array(run.units.map(unit))),
      ("missing", .array(run.missingUnits.map(ResultDocument.unit))),
      ("rejected", .array(run.rejected.map { rejected(folder: $0.folder, $0.record) })),
      ("duplicates", .array(run.duplicates.map(replaced))),
      ("superseded", .array(run.superseded.map(replaced))),
      ("waiting", .array(run.waiting.map(waiting))),
      ("passedOver", .array(run.passedOver.map { .string($0) })),
      ("frequentFindings", .array(run.frequentRules.map(frequency))),
      ("findings", .array(run.findings.map { ResultDocument.finding($0, in: language) })),
    ]
    return .object(members + ConsolidationDocument(run: run, language: language).members)
  }

  private static func counts(of run: RunOutcome) -> JSONValue {
    .object([
      ("received", .integer(run.received)),
      ("graded", .integer(run.count(.graded))),
      ("incomplete", .integer(run.count(.incomplete))),
      ("rejected", .integer(run.count(.rejected))),
      ("duplicates", .integer(run.duplicates.count)),
      ("superseded", .integer(run.superseded.count)),
      ("waiting", .integer(run.waiting.count)),
      ("passedOver", .integer(run.passedOver.count)),
      ("missing", .integer(run.missingUnits.count)),
    ])
  }

  private static func unit(_ record: SubmissionRecord) -> JSONValue {
    .object([
      ("unit", record.unit.map(ResultDocument.unit) ?? .null),
      ("file", .string(record.submission.file)),
      ("status", .string(record.status.rawValue)),
      (
        "contents",
        .object(record.contents.map { ($0.id, .optional($0.final?.points.description)) })
      ),
      ("total", total(of: record)),
      ("class", .optional(record.className)),
      (
        "findings",
        .object(
          Severity.allCases.map { severity in
            (severity.rawValue, .integer(record.findings.count { $0.severity == severity }))
          })
      ),
    ])
  }

  /// Totals are given for a complete submission only: of an incomplete one they are null.
  private static func total(of record: SubmissionRecord) -> JSONValue {
    let totals = record.status == .graded ? record.totals : []
    let ofLayers = Layer.allCases.map { layer in
      (layer.rawValue, JSONValue.optional(totals.first { $0.layer == layer }?.points.description))
    }
    let final = record.status == .graded ? record.total : nil
    return .object(ofLayers + [("final", .optional(final?.description))])
  }

  /// A file that has not been judged.
  static func waiting(_ file: WaitingSubmission) -> JSONValue {
    .object([
      ("file", .string(file.name)), ("reason", .string(file.reason.rawValue)),
      ("fault", .optional(file.fault.map { "\($0)" })),
    ])
  }

  private static func rejected(folder: String, _ record: SubmissionRecord) -> JSONValue {
    .object([
      ("file", .string(record.submission.file)),
      ("sha256", .string(record.submission.sha256)),
      ("folder", .string(folder)),
      ("unit", record.unit.map(ResultDocument.unit) ?? .null),
      ("rules", .array(record.findings.filter { $0.severity == .error }.map { .string($0.rule.rawValue) })),
    ])
  }

  private static func replaced(_ file: RunOutcome.Replaced) -> JSONValue {
    .object([
      ("file", .string(file.file)), ("sha256", .string(file.sha256)), ("by", .string(file.by)),
      ("unit", .optional(file.unitID)),
    ])
  }

  private static func frequency(_ rule: (rule: RuleID, count: Int)) -> JSONValue {
    .object([("rule", .string(rule.rule.rawValue)), ("count", .integer(rule.count))])
  }
}
