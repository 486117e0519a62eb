package import Scoring

/// The papers of an inspection, printable and self-contained, their figures filled in and the rest left to be filled in by
/// hand: the minutes of a unit and of a cluster, and a unit's report under the scheme's outline.
///
/// The same outcome gives the same bytes. One page may be used from several tasks at once.
package struct MinutesPage: Sendable {
  private let templates: PageTemplates
  private let words: PageWords

  /// A page in a language, its templates compiled.
  ///
  /// - Throws: ``PageTemplateError`` never for what is shipped.
  package init(language: Language) throws(PageTemplateError) {
    words = PageWords(language)
    templates = try PageTemplates(words: words.book)
  }

  /// A page in the language of a report, with the templates that were compiled for it.
  package init(beside report: ReportPage) {
    words = report.words
    templates = report.templates
  }

  /// The minutes of a unit's inspection (biên bản kiểm tra), as UTF-8.
  package func minutes(of outcome: SubmissionOutcome) -> [UInt8] {
    templates.render("minutes", with: MinutesView(outcome: outcome, words: words).values)
  }

  /// The minutes of a cluster's meeting (biên bản họp cụm), as UTF-8.
  package func minutes(of cluster: ConsolidatedCluster, in run: RunOutcome) -> [UInt8] {
    templates.render("cluster-minutes", with: ClusterMinutesView(run: run, cluster: cluster, words: words).values)
  }

  /// A unit's report under the scheme's outline, as UTF-8; `nil` for a scheme without one.
  package func outline(of outcome: SubmissionOutcome) -> [UInt8]? {
    guard !outcome.scheme.organization.reportOutline.isEmpty else { return nil }
    return templates.render("outline", with: OutlineView(outcome: outcome, words: words).values)
  }
}
