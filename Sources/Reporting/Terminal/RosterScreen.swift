package import Scoring
import Validation

/// What `roster check` prints: how many of what, and every finding with its place and remedy.
package struct RosterScreen {
  private let words: any PhraseBook

  /// A screen in a language.
  package init(language: Language) {
    words = phraseBook(for: language)
  }

  /// The lines of a roster, each ended by a line feed.
  package func text(of outcome: RosterOutcome) -> String {
    ([headline(of: outcome)] + outcome.findings.flatMap { FindingLines.lines(of: $0, in: words.language) })
      .map { TerminalText.safe($0) + "\n" }.joined()
  }

  private func headline(of outcome: RosterOutcome) -> String {
    let counts = words.counts(of: outcome.findings)
    let sizes = [(outcome.unitCount, Label.unitCount), (outcome.clusterCount, .clusterCount)].compactMap {
      $0 > 0 ? "\(words.label($1)): \(words.grouped($0))" : nil
    }
    let found = outcome.findings.isEmpty ? [words.label(.noFindings)] : counts
    return "\(outcome.file): " + (sizes + found).joined(separator: " · ")
  }
}
