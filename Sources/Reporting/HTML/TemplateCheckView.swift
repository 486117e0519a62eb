import Scoring
import Validation

/// What the page says of one template that was checked.
struct TemplateCheckView {
  let outcome: TemplateOutcome
  let words: PageWords

  private var book: any PhraseBook { words.book }

  /// The values of the template's section.
  var values: PageValues {
    [
      "file": outcome.file,
      "facts": facts,
      "verdictKind": outcome.hasError ? "rejected" : "ready",
      "verdict": book.label(outcome.hasError ? .templateNotReady : .templateReady),
      "meaning": book.label(outcome.hasError ? .templateNotReadyMeaning : .templateReadyMeaning),
      "counts": words.counts(of: outcome.findings.map(\.severity)),
      "findings": FindingsView(outcome.findings, words: words).values,
    ]
  }

  private var facts: [PageValues] {
    let facts: [(Label, String?)] = [(.scheme, outcome.scheme), (.trials, "\(outcome.trialCount)")]
    return facts.compactMap { label, text in text.map { ["term": book.label(label), "text": $0] } }
  }
}
