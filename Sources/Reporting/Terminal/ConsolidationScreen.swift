package import Scoring

/// The answer of `consolidate` for people: how far the round has come, and what is proposed or to be decided.
package struct ConsolidationScreen {
  private let words: any PhraseBook

  /// A screen in a language.
  package init(language: Language) { words = phraseBook(for: language) }

  /// The lines of a consolidation, each ended by a line feed.
  package func text(of run: RunOutcome) -> String {
    (counts(of: run) + awards(of: run) + carried(in: run)).map { TerminalText.safe($0) + "\n" }.joined()
  }

  private func counts(of run: RunOutcome) -> [String] {
    let classes = run.classes.map { "\($0.name) \($0.count)" }.joined(separator: " · ")
    let deadline = run.consolidation.round?.deadline.map { [line(words.label(.deadline), $0.description)] } ?? []
    return [line(words.label(Label.scheme), run.scheme.id + (run.round.map { " · \($0)" } ?? ""))] + deadline + [
      line(words.label(Label.graded), String(run.count(.graded))),
      line(words.label(Label.incomplete), String(run.count(.incomplete))),
      line(words.label(Label.missingUnits), run.roster == nil ? "–" : String(run.missingUnits.count)),
    ] + (classes.isEmpty ? [] : [line(words.label(Label.classes), classes)])
  }

  private func awards(of run: RunOutcome) -> [String] {
    run.consolidation.awards.results.flatMap { result in
      let award = AwardWords(result, in: run, words)
      return ["\(award.name) – \(award.scope):"] + (award.winners + award.remarks).map { "  \($0)" }
    }
  }

  private func carried(in run: RunOutcome) -> [String] {
    let carried = run.consolidation.followedUp.flatMap(\.carried)
    guard !carried.isEmpty else { return [] }
    let counts = CarriedFinding.State.allCases.map { state in
      "\(words.state(state)) \(carried.count { $0.state == state })"
    }
    return [line(words.label(.carriedFindings), counts.joined(separator: " · "))]
  }

  private func line(_ name: String, _ value: String) -> String {
    name + String(repeating: " ", count: max(1, 26 - name.count)) + value
  }
}
