package import Scoring

/// The pages that people read, in one language: printable and self-contained, drawn from templates that are compiled once.
///
/// What is the same gives the same bytes. The pages may be drawn from several tasks at once.
package struct HTMLPages: Sendable {
  let templates: PageTemplates
  let words: PageWords

  /// The pages in a language.
  ///
  /// - Throws: ``PageTemplateError`` never for what is shipped.
  package init(language: Language) throws(PageTemplateError) {
    words = PageWords(language)
    templates = try PageTemplates(words: words.book)
  }
}
