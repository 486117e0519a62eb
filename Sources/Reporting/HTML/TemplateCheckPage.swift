package import Scoring

/// What `template check --format html` prints: every finding in each template, printable and self-contained.
///
/// The same outcomes give the same bytes.
package struct TemplateCheckPage: Sendable {
  private let templates: PageTemplates
  private let words: PageWords

  /// A page in a language, its templates compiled.
  ///
  /// - Throws: ``PageTemplateError`` never for what is shipped.
  package init(language: Language) throws(PageTemplateError) {
    words = PageWords(language)
    templates = try PageTemplates(words: words.book)
  }

  /// The page of templates in the order in which they were named, as UTF-8.
  package func html(of outcomes: [TemplateOutcome]) -> [UInt8] {
    var values = words.common(title: words.book.label(.templateReportTitle))
    values["checked"] = outcomes.map { TemplateCheckView(outcome: $0, words: words).values }
    return templates.render("template-check", with: values)
  }
}
