package import Scoring
package import Validation

/// A finding as it is kept: what people were told, without the figures that the words were made of.
package struct FindingRecord: Hashable, Sendable {
  /// The rule.
  package let rule: RuleID
  /// How much it matters.
  package let severity: Severity
  /// The file when it is another than the submission.
  package let file: String?
  /// The sheet, or `nil` for the whole file.
  package let sheet: String?
  /// The cell, or `nil` for the whole sheet or file.
  package let cell: String?
  /// What of the scheme it is about; see ``Validation/Finding/subject``.
  package let subject: String?
  /// What stood there.
  package let found: String
  /// What belongs there.
  package let expected: String
  /// What is wrong.
  package let message: String
  /// How to mend it.
  package let fix: String

  /// A finding in the words of a language.
  package init(_ finding: Finding, in language: Language) {
    let words = FindingWords(finding, in: language)
    rule = finding.rule
    severity = finding.severity
    file = finding.place.file
    sheet = finding.place.sheet
    cell = finding.place.cell
    subject = finding.subject
    found = finding.found
    expected = words.expected
    message = words.message
    fix = words.fix
  }

  /// A finding as it was kept.
  package init(
    rule: RuleID, severity: Severity, file: String?, sheet: String?, cell: String?, subject: String?, found: String,
    expected: String, message: String, fix: String
  ) {
    self.rule = rule
    self.severity = severity
    self.file = file
    self.sheet = sheet
    self.cell = cell
    self.subject = subject
    self.found = found
    self.expected = expected
    self.message = message
    self.fix = fix
  }

  /// Whether it only tells of other files that were received.
  package var isOfOtherFiles: Bool { [.submissionDuplicate, .submissionSuperseded].contains(rule) }

  /// The sheet and the cell, as far as there are any.
  package var place: String { [sheet, cell].compactMap(\.self).joined(separator: ", ") }
}
