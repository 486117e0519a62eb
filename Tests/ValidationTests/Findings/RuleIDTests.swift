import Foundation
import TestSupport
import Testing
import Validation

@Suite struct RuleIDs {
  /// PRODUCT.md's list, without `submission.late`, which needs the ledger.
  private static let listed = [
    "file.not-xlsx", "file.encrypted", "file.legacy-xls", "file.corrupt", "file.too-large",
    "file.suspicious-compression", "file.macro", "unit.missing", "unit.unknown", "unit.ambiguous",
    "submission.duplicate", "submission.late", "submission.superseded", "table.not-found", "table.too-long",
    "table.ambiguous",
    "criterion.missing",
    "criterion.unknown",
    "criterion.duplicate", "max.altered", "row.hidden", "sheet.hidden", "score.missing", "score.not-a-number",
    "score.negative", "score.above-max", "score.off-step", "score.text-number", "score.formula-error",
    "score.formula-not-calculated", "score.percent-format", "content.sum-mismatch", "total.sum-mismatch",
    "class.mismatch", "adjustment.unknown-unit", "adjustment.unknown-criterion", "adjustment.above-max",
    "adjustment.conflict", "adjustment.unjustified", "grade.above-band", "grade.provisional", "text.legacy-encoding",
    "text.not-nfc",
  ]

  @Test("Every rule of the product has its id", arguments: listed)
  func exists(id: String) { #expect(RuleID(rawValue: id) != nil) }

  @Test("Every rule is found by something", arguments: RuleID.allCases)
  func isFound(rule: RuleID) { #expect(AllDetails.list.contains { $0.rule == rule }) }

  @Test(
    "What must be mended is an error, what was counted a warning, what is only worth knowing a remark",
    arguments: [
      Case(
        "errors", Severity.error,
        [
          "file.not-xlsx", "file.encrypted", "file.legacy-xls", "file.corrupt", "file.too-large",
          "file.suspicious-compression", "file.unreadable", "unit.missing", "unit.unknown", "unit.ambiguous",
          "file.too-demanding", "file.crashed",
          "table.not-found", "table.too-long", "table.ambiguous", "criterion.missing", "criterion.unknown",
          "criterion.duplicate",
          "max.altered", "score.missing", "score.not-a-number", "score.negative", "score.above-max",
          "score.not-yes-no", "score.formula-error", "score.formula-not-calculated", "score.percent-format",
          "content.sum-mismatch", "total.sum-mismatch", "adjustment.unknown-unit", "adjustment.unknown-criterion",
          "adjustment.above-max", "adjustment.negative", "adjustment.conflict", "adjustment.unreadable",
          "roster.unreadable", "roster.name-missing", "roster.invalid-id", "roster.duplicate-id", "roster.duplicate",
          "roster.two-clusters",
          "roster.alias-taken", "roster.lead-missing", "roster.lead-not-member", "roster.several-leads",
          "roster.misspelt", "roster.unknown-unit", "roster.missing-unit", "roster.merged", "template.table-not-found",
          "template.column-missing", "template.item-missing", "template.item-duplicate", "template.item-unknown",
          "template.max-wrong",
          "template.max-missing", "template.max-sum", "template.score-filled", "template.formula-range",
          "template.formula-broken", "template.cached-value", "template.hidden-row", "template.hidden-column",
          "template.hidden-sheet", "template.external-link", "template.macro", "template.merged-scores",
          "template.validation-missing", "template.validation-wrong", "template.score-locked", "template.unit-locked",
          "template.mixed-encoding", "template.name-broken", "template.name-wrong", "template.trial",
        ]),
      Case(
        "warnings", .warning,
        [
          "file.macro", "submission.duplicate", "submission.late", "row.hidden", "sheet.hidden", "score.off-step",
          "max.missing",
          "score.text-number", "score.formula-not-calculated", "class.mismatch",
          "adjustment.overrides",
          "adjustment.unjustified",
          "grade.above-band", "grade.no-band", "text.legacy-encoding", "roster.near-duplicate", "roster.unknown-kind",
          "roster.look-alike", "roster.cluster-missing", "roster.cluster-spelling", "roster.cluster-size",
          "roster.spelling", "template.label-unknown", "template.formula-missing", "template.metadata",
          "template.print-area", "template.unprotected", "template.name-missing", "template.max-open",
        ]),
      Case(
        "remarks", .info,
        [
          "file.not-annotated", "submission.superseded", "adjustment.unconfirmed", "adjustment.waiting",
          "adjustment.other-round", "grade.provisional", "text.not-nfc", "roster.namesakes", "roster.decomposed",
          "template.max-open", "template.validation-unchecked",
        ]),
    ])
  func severities(given: Case<Severity, [String]>) {
    let found = Set(AllDetails.list.filter { $0.severity == given.given }.map(\.rule.rawValue))
    #expect(found == Set(given.expected))
  }

  @Test("Every rule has its line in docs/rules.md", arguments: RuleID.allCases)
  func documented(rule: RuleID) throws {
    let manual = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../../docs/rules.md")
    #expect(try String(contentsOf: manual, encoding: .utf8).contains("| `\(rule.rawValue)` |"))
  }
}
