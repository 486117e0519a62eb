package import Scoring
import Validation

/// What `check` prints of each file: how it stands and every finding with its place and remedy.
package struct CheckScreen {
  private let words: any PhraseBook

  /// A screen in a language.
  package init(language: Language) {
    words = phraseBook(for: language)
  }

  /// The lines of a file, each ended by a line feed.
  package func text(of outcome: SubmissionOutcome) -> String {
    ([headline(of: outcome)] + outcome.findings.flatMap { FindingLines.lines(of: $0, in: words.language) }).map {
      TerminalText.safe($0) + "\n"
    }.joined()
  }

  private func headline(of outcome: SubmissionOutcome) -> String {
    var parts = [words.status(outcome.status)]
    if let unit = outcome.unit { parts.append(unit.name) }
    if let total = outcome.tally?.total { parts.append("\(words.label(.total)) \(words.number(total))") }
    if let name = outcome.grade?.className { parts.append("\(words.label(.className)) \(name)") }
    if outcome.findings.isEmpty { parts.append(words.label(.noFindings)) }
    return "\(outcome.submission.file): " + parts.joined(separator: " · ")
  }
}
