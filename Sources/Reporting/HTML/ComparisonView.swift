import Validation

/// What became of what was found in the unit's revision before: how much remains, is new, and what is mended.
struct ComparisonView {
  private let comparison: RevisionComparison
  private let words: PageWords

  /// The view of a comparison.
  init(_ comparison: RevisionComparison, words: PageWords) {
    self.comparison = comparison
    self.words = words
  }

  private var book: any PhraseBook { words.book }

  /// The values of the section.
  var values: PageValues {
    [
      "tiles": tiles, "hasResolved": !comparison.resolved.isEmpty, "resolved": comparison.resolved.map(row),
    ]
  }

  private var tiles: [PageValues] {
    let count = { (state: RevisionComparison.State) in comparison.states.count { $0 == state } }
    let tiles: [(Label, Int, kind: String)] = [
      (.resolvedFindings, comparison.resolved.count, "resolved"), (.remainingFinding, count(.remains), "remains"),
      (.newFinding, count(.new), "new"),
    ]
    return tiles.map { label, count, kind in ["name": book.label(label), "count": "\(count)", "kind": kind] }
  }

  private func row(_ finding: FindingRecord) -> PageValues {
    [
      "place": finding.place, "title": book.title(of: finding.rule), "found": finding.found.shortened,
      "isNothing": finding.found.isEmpty, "rule": finding.rule.rawValue,
    ]
  }
}
