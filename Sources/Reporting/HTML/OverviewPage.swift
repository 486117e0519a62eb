package import Scoring

/// `index.html`: the overview of a run that an officer opens, printable and self-contained.
///
/// Its links lead to files below the output folder. The same run gives the same bytes.
package struct OverviewPage: Sendable {
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

  /// The page of a run, as UTF-8.
  package func html(of run: RunOutcome) -> [UInt8] {
    templates.render("overview", with: OverviewView(run: run, words: words).values)
  }
}
