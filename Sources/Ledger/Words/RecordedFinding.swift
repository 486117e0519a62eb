/// One thing found in a submission, as the ledger keeps it.
package struct RecordedFinding: Hashable, Sendable {
  /// How much it matters.
  package enum Severity: String, CaseIterable, Sendable {
    case error, warning, info
  }

  /// Where it was found.
  package struct Place: Hashable, Sendable {
    /// The file when it is another than the submission, as for a table of adjustments.
    package let file: String?
    /// The sheet, or `nil` for the whole file.
    package let sheet: String?
    /// The cell, or `nil` for the whole sheet or file.
    package let cell: String?
    /// The id of the content or criterion that it is about, which stays where rows move; `nil` when it is about none.
    package let target: String?

    /// A place.
    package init(file: String? = nil, sheet: String? = nil, cell: String? = nil, target: String? = nil) {
      self.file = file?.withoutNull
      self.sheet = sheet?.withoutNull
      self.cell = cell?.withoutNull
      self.target = target?.withoutNull
    }
  }

  /// The id of the rule.
  package let rule: String
  /// How much it matters.
  package let severity: Severity
  /// Where it was found.
  package let place: Place
  /// What stands there; empty for nothing.
  package let found: String
  /// What belongs there; empty when nothing can be said.
  package let expected: String

  /// A finding; U+0000, which a cell can hold and SQLite's texts cannot, is kept as U+2400.
  package init(rule: String, severity: Severity, place: Place, found: String, expected: String) {
    self.rule = rule
    self.severity = severity
    self.place = place
    self.found = found.withoutNull
    self.expected = expected.withoutNull
  }
}

/// A finding against what was found in the previous revision.
package struct ComparedFinding: Hashable, Sendable {
  /// What has become of a finding since the previous revision.
  package enum Change: String, CaseIterable, Sendable {
    /// It was not there before.
    case new
    /// It was there before and still is.
    case remains
    /// It was there before and is no more.
    case resolved
  }

  /// The finding; a resolved one as it was in the previous revision.
  package let finding: RecordedFinding
  /// What has become of it.
  package let change: Change

  /// A finding and what has become of it.
  package init(_ finding: RecordedFinding, _ change: Change) {
    self.finding = finding
    self.change = change
  }
}
