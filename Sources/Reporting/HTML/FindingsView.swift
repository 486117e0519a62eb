import Scoring
import Validation

/// A table of findings, graver ones first.
struct FindingsView {
  private let findings: [Finding]
  private let states: [RevisionComparison.State?]
  private let words: PageWords

  /// The table of these findings, with what each is in relation to an earlier revision where there is one.
  init(_ findings: [Finding], states: [RevisionComparison.State?]? = nil, words: PageWords) {
    self.findings = findings
    self.states = states ?? findings.map { _ in nil }
    self.words = words
  }

  private var book: any PhraseBook { words.book }

  /// The values of the table.
  var values: PageValues {
    ["isEmpty": findings.isEmpty, "groups": Severity.allCases.compactMap(group)]
  }

  private func group(_ severity: Severity) -> PageValues? {
    let members = zip(findings, states).filter { $0.0.severity == severity }
    guard !members.isEmpty else { return nil }
    return [
      "kind": severity.rawValue,
      "severity": book.severity(severity),
      "count": "\(members.count)",
      "request": words.request(of: severity),
      "rows": members.map(row),
    ]
  }

  private func row(_ finding: Finding, _ state: RevisionComparison.State?) -> PageValues {
    let shortened = Finding(finding.detail, at: finding.place, found: finding.found.shortened)
    let phrase = FindingWords(shortened, in: book.language)
    return [
      "cell": finding.place.cell ?? "",
      "hasCell": finding.place.cell != nil,
      "where": location(of: finding.place),
      "isNothing": finding.found.isEmpty,
      "found": finding.place.cell == nil && finding.found.isEmpty ? words.dash : phrase.found,
      "expected": phrase.expected,
      "message": phrase.message,
      "fix": phrase.fix,
      "rule": finding.rule.rawValue,
      "states": [state].compactMap(\.self).map(tag),
    ]
  }

  private func tag(_ state: RevisionComparison.State) -> PageValues {
    switch state {
    case .new: ["kind": state.rawValue, "word": book.label(.newFinding)]
    case .remains: ["kind": state.rawValue, "word": book.label(.remainingFinding)]
    }
  }

  /// The file and the sheet, or the words for the whole file.
  private func location(of place: Finding.Place) -> [String] {
    let parts = [place.file, place.sheet].compactMap(\.self)
    return parts.isEmpty && place.cell == nil ? [book.label(.wholeFile)] : parts
  }
}
