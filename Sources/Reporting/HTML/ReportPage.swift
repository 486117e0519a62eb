/// `report.html`: the report on one submission, also when there is nothing to report.
extension HTMLPages {
  /// The report on a submission, as UTF-8.
  package func report(of outcome: SubmissionOutcome) -> [UInt8] {
    templates.render("report", with: ReportView(outcome: outcome, words: words).values)
  }
}
