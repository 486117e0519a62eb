package import Scoring
package import Validation

/// What became of one submission: everything that its outputs say.
package struct SubmissionOutcome: Sendable {
  /// Whether a submission could be graded.
  package enum Status: String, CaseIterable, Sendable {
    /// Every content has a final score, whatever findings there are.
    case graded
    /// Some content has no valid score in any layer.
    case incomplete
    /// The file, its unit or its table cannot be established.
    case rejected
  }

  /// The received file.
  package struct Submission: Hashable, Sendable {
    /// Its name, without folders.
    package let file: String
    /// The SHA-256 of its bytes, in lower-case hexadecimal.
    package let sha256: String
    /// Which of the unit's files of the round it is, from 1.
    package let revision: Int
    /// The sheet that holds the table, or `nil` without one.
    package let sheet: String?

    /// A received file.
    package init(file: String, sha256: String, revision: Int, sheet: String?) {
      self.file = file
      self.sha256 = sha256
      self.revision = revision
      self.sheet = sheet
    }
  }

  /// The received file.
  package let submission: Submission
  /// The scheme it was held against.
  package let scheme: Scheme
  /// The round, or `nil` for none.
  package let round: String?
  /// Whose it is, or `nil` when that cannot be established.
  package let unit: Unit?
  /// What counts, or `nil` without a table.
  package let tally: Tally?
  /// The class, or `nil` when nothing is graded.
  package let grade: Grade?
  /// What was found, graver first.
  package let findings: [Finding]
  /// What was found in the unit's revision before this one, or `nil` when there is none.
  package let earlierFindings: [FindingRecord]?
  /// What an earlier round found in the unit's submission, where this round follows that up; `nil` for nothing.
  package let earlierRound: EarlierFindings?

  /// What became of a submission.
  package init(
    submission: Submission, scheme: Scheme, round: String?, unit: Unit?, tally: Tally?, grade: Grade?,
    findings: [Finding], earlierFindings: [FindingRecord]? = nil, earlierRound: EarlierFindings? = nil
  ) {
    self.submission = submission
    self.scheme = scheme
    self.round = round
    self.unit = unit
    self.tally = tally
    self.grade = grade
    self.findings = findings
    self.earlierFindings = earlierFindings
    self.earlierRound = earlierRound
  }

  /// The same with one more finding.
  package func adding(_ finding: Finding) -> SubmissionOutcome {
    SubmissionOutcome(
      submission: submission, scheme: scheme, round: round, unit: unit, tally: tally, grade: grade,
      findings: (findings + [finding]).inReadingOrder(), earlierFindings: earlierFindings)
  }

  /// What became of what was found in the revision before; `nil` when there is none.
  package var comparison: RevisionComparison? { earlierFindings.map { RevisionComparison(findings, after: $0) } }

  /// What an earlier round found, with what has become of it.
  package var carried: [CarriedFinding] { earlierRound?.carried(into: findings) ?? [] }

  /// Whether it could be graded.
  package var status: Status {
    guard unit != nil, let tally else { return .rejected }
    return tally.isComplete ? .graded : .incomplete
  }

  /// Whether something in it must be mended.
  package var hasError: Bool { status != .graded || findings.contains { $0.severity == .error } }
}
