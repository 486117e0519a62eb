package import Scoring
import Validation

/// What `template check` prints of each template: how many findings, and every one with its place and remedy.
package struct TemplateScreen {
  private let words: any PhraseBook

  /// A screen in a language.
  package init(language: Language) {
    words = phraseBook(for: language)
  }

  /// The lines of a template, each ended by a line feed.
  package func text(of outcome: TemplateOutcome) -> String {
    ([headline(of: outcome)] + outcome.findings.flatMap { FindingLines.lines(of: $0, in: words.language) })
      .map { TerminalText.safe($0) + "\n" }.joined()
  }

  private func headline(of outcome: TemplateOutcome) -> String {
    let counts = words.counts(of: outcome.findings)
    let found = outcome.findings.isEmpty ? [words.label(.noFindings)] : counts
    return "\(outcome.file): " + ([outcome.scheme].compactMap(\.self) + found).joined(separator: " · ")
  }
}
