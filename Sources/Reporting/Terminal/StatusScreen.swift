package import Scoring

/// The answer of `status` for people.
package struct StatusScreen {
  private static let shownFiles = 20

  private let words: any PhraseBook

  /// A screen in a language.
  package init(language: Language) { words = phraseBook(for: language) }

  /// The lines of a status, each ended by a line feed.
  package func text(of status: WorkspaceStatus) -> String {
    let parts = [counts(of: status), waiting(in: status), failing(in: status), late(in: status), missing(in: status)]
    return parts.joined().joined(separator: "\n") + "\n"
  }

  private func counts(of status: WorkspaceStatus) -> [String] {
    let holder = status.holder.map { [line(.workedOnBy, String($0))] } ?? []
    return holder + [
      line(.scheme, TerminalText.safe(status.scheme + (status.round.map { " · \($0)" } ?? ""))),
      line(.received, String(status.received)),
      line(.graded, String(status.graded)),
      line(.incomplete, String(status.incomplete)),
      line(.rejected, String(status.rejected)),
      line(.duplicates, String(status.duplicates)),
      line(.pendingSubmissions, String(status.pending)),
    ]
  }

  private func waiting(in status: WorkspaceStatus) -> [String] {
    let files = status.waiting.prefix(Self.shownFiles).map {
      "  \(TerminalText.safe($0.name)): \(words.reason(of: $0))"
    }
    return [line(.waitingFiles, String(status.waiting.count))] + files + more(status.waiting.count)
  }

  private func failing(in status: WorkspaceStatus) -> [String] {
    guard !status.failing.isEmpty else { return [] }
    let files = status.failing.prefix(Self.shownFiles).map { file in
      let state = file.isSetAside ? words.label(.setAside) : words.label(.triedAgain)
      return "  \(TerminalText.safe(file.name)): \(file.fault) (\(file.attempts)×) · \(state)"
    }
    return [line(.failingFiles, String(status.failing.count))] + files + more(status.failing.count)
  }

  private func missing(in status: WorkspaceStatus) -> [String] {
    guard status.hasRoster else { return [] }
    guard !status.missingUnits.isEmpty else { return [line(.missingUnits, words.label(.noMissingUnits))] }
    return [line(.missingUnits, String(status.missingUnits.count))]
      + ClusterLines(words: words).lines(of: status.missingUnits)
  }

  private func late(in status: WorkspaceStatus) -> [String] {
    guard !status.lateUnits.isEmpty else { return [] }
    return [line(.lateUnits, String(status.lateUnits.count))] + ClusterLines(words: words).lines(of: status.lateUnits)
  }

  private func more(_ count: Int) -> [String] {
    count > Self.shownFiles ? ["  … +\(count - Self.shownFiles)"] : []
  }

  private func line(_ label: Label, _ value: String) -> String {
    let name = words.label(label)
    return name + String(repeating: " ", count: max(1, 26 - name.count)) + value
  }
}
