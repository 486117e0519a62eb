package import Scoring
import Validation

/// The one-screen summary of a run, which cron mails and an officer reads.
package struct RunScreen {
  private let words: any PhraseBook

  /// A screen in a language.
  package init(language: Language) {
    words = phraseBook(for: language)
  }

  /// The lines of a run, each ended by a line feed.
  package func text(of run: RunOutcome) -> String {
    let parts = [
      counts(of: run), classes(of: run), frequent(in: run), rejected(in: run), waiting(in: run), late(in: run),
      missing(in: run),
      notes(in: run),
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n") + "\n"
  }

  private func line(_ label: Label, _ value: String) -> String {
    let name = words.label(label)
    return name + String(repeating: " ", count: max(1, 26 - name.count)) + value
  }

  private func counts(of run: RunOutcome) -> [String] {
    [
      line(.scheme, run.scheme.id + (run.round.map { " · \($0)" } ?? "")),
      line(.received, String(run.received)),
      line(.graded, String(run.count(.graded))),
      line(.incomplete, String(run.count(.incomplete))),
      line(.rejected, String(run.count(.rejected))),
      line(.duplicates, String(run.duplicates.count)),
      line(.superseded, String(run.superseded.count)),
      line(.passedOver, String(run.passedOver.count)),
    ]
  }

  private func classes(of run: RunOutcome) -> [String] {
    // A scheme that only ranks has none.
    run.classes.isEmpty
      ? [] : [line(.classes, run.classes.map { "\($0.name) \($0.count)" }.joined(separator: " · "))]
  }

  private static let shownRules = 5
  private static let shownFiles = 10
  private static let shownNames = 6

  private func frequent(in run: RunOutcome) -> [String] {
    run.frequentRules.prefix(Self.shownRules).enumerated().map { place, rule in
      let text = "\(rule.count) × \(words.title(of: rule.rule)) (\(rule.rule.rawValue))"
      return place == 0 ? line(.frequentFindings, text) : String(repeating: " ", count: 26) + text
    }
  }

  private func rejected(in run: RunOutcome) -> [String] {
    let lines = run.rejected.prefix(Self.shownFiles).map { _, record in
      let reason = record.findings.first { $0.severity == .error }.map { words.title(of: $0.rule) } ?? ""
      return "  ✗ \(TerminalText.safe(record.submission.file)): \(reason)"
    }
    return lines + more(run.rejected.count)
  }

  private func waiting(in run: RunOutcome) -> [String] {
    guard !run.waiting.isEmpty else { return [] }
    let files = run.waiting.prefix(Self.shownFiles).map {
      "  … \(TerminalText.safe($0.name)): \(words.reason(of: $0))"
    }
    return [line(.waitingFiles, String(run.waiting.count))] + files + more(run.waiting.count)
  }

  private func more(_ count: Int) -> [String] {
    count > Self.shownFiles ? ["  … +\(count - Self.shownFiles)"] : []
  }

  private func missing(in run: RunOutcome) -> [String] {
    guard run.roster != nil else { return [] }
    let missing = run.missingUnits
    guard !missing.isEmpty else { return [line(.missingUnits, words.label(.noMissingUnits))] }
    return [line(.missingUnits, String(missing.count))] + clusterLines.lines(of: missing)
  }

  private func late(in run: RunOutcome) -> [String] {
    let late = run.lateUnits
    return late.isEmpty ? [] : [line(.lateUnits, String(late.count))] + clusterLines.lines(of: late)
  }

  private var clusterLines: ClusterLines {
    ClusterLines(words: words, limits: (clusters: Self.shownFiles, units: Self.shownNames))
  }

  private func notes(in run: RunOutcome) -> [String] {
    let errors = run.findings.filter { $0.severity == .error }.count
    return run.findings.isEmpty
      ? [] : [line(.adjustmentFindings, "\(run.findings.count) (\(errors) \(words.label(.errors)))")]
  }
}
