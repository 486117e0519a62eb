import Binding
import Reporting
import Scoring
import Validation

/// Grades one submission: what was read in, what became of it out.
struct GradingJob: Sendable {
  let settings: JudgingSettings
  let adjustments: AdjustmentBook

  /// Grades the file that counts for a unit.
  func outcome(of current: Revisions.Current) -> SubmissionOutcome {
    let sheet = current.sheet
    let adjustments = adjustments.adjustments(of: current.unit) { sheet.maximum(of: $0, scheme: settings.scheme) }
    let examination = Examination(scheme: settings.scheme, sheet: sheet, adjustments: adjustments)
    let findings =
      current.findings + macroFinding(of: current.submission) + current.workbook.findings(roster: settings.roster)
      + examination.findings()
    return SubmissionOutcome(
      submission: submission(current.submission, revision: current.revision, sheet: sheet.sheet),
      scheme: settings.scheme, round: settings.round, unit: current.unit, tally: examination.tally,
      grade: examination.grade, findings: findings.inReadingOrder())
  }

  /// What became of a file that cannot be graded.
  func outcome(ofRefused refused: Revisions.Refused) -> SubmissionOutcome {
    var unit: Unit?
    var sheet: String?
    var findings = refused.findings + macroFinding(of: refused.submission)
    switch refused.submission.outcome {
    case .refused(let finding): findings.append(finding)
    case .bound(let workbook, _):
      if case .found(let found, _) = workbook.unit { unit = found }
      if case .found(let found) = workbook.table { sheet = found.sheet }
      findings += workbook.findings(roster: settings.roster)
    }
    return SubmissionOutcome(
      submission: submission(refused.submission, revision: 1, sheet: sheet), scheme: settings.scheme,
      round: settings.round, unit: unit, tally: nil, grade: nil, findings: findings.inReadingOrder())
  }

  private func submission(
    _ read: ReadSubmission, revision: Int, sheet: String?
  ) -> SubmissionOutcome.Submission {
    .init(file: read.file.name, sha256: read.sha256, revision: revision, sheet: sheet)
  }

  private func macroFinding(of submission: ReadSubmission) -> [Finding] {
    guard case .bound(_, hasMacros: true) = submission.outcome else { return [] }
    return [Finding(.file(.macro), at: .init())]
  }
}
