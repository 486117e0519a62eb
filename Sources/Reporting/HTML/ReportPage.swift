package import Scoring

/// `report.html`: the report on one submission, printable and self-contained, also when there is nothing to report.
///
/// The same outcome gives the same bytes. One page may be used from several tasks at once.
package struct ReportPage: Sendable {
  let templates: PageTemplates
  let words: PageWords

  /// A page in a language, its templates compiled.
  ///
  /// - Throws: ``PageTemplateError`` never for what is shipped.
  package init(language: Language) throws(PageTemplateError) {
    words = PageWords(language)
    templates = try PageTemplates(words: words.book)
  }

  /// The page of an outcome, as UTF-8.
  package func html(of outcome: SubmissionOutcome) -> [UInt8] {
    templates.render("report", with: ReportView(outcome: outcome, words: words).values)
  }
}
