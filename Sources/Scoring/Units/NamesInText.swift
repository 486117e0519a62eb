extension Roster {
  /// A name of the roster that stands in a text.
  private struct Occurrence {
    let name: FoldedText
    let words: Range<Int>
    /// The kind that stands before it, or `nil`.
    let kind: UnitKind?
  }

  /// The unit whose name stands somewhere in a text such as a file's name.
  ///
  /// A name after the word for a level above ("huyện Đông Anh") is that level's; of two names one that has its kind before
  /// it goes before; where that does not decide, the text is ambiguous.
  ///
  /// - Parameters:
  ///   - text: the text, with or without marks.
  ///   - cluster: the cluster that the text or the workbook names, or `nil`.
  ///   - needsKind: whether only names with their kind before them count, as in a title.
  /// - Returns: the unit, none, or several.
  package func match(within text: String, cluster: String?, needsKind: Bool = false) -> Match {
    var found = occurrences(in: FoldedText(text).words)
    let withKind = found.filter { $0.kind != nil }
    if needsKind || !withKind.isEmpty { found = withKind }
    let candidates = Set(found.flatMap { positions[$0.name] ?? [] }).sorted()
    let isOneName = Set(found.map(\.name)).count == 1
    return decide(among: candidates, kind: isOneName ? found.first?.kind : nil, cluster: cluster)
  }

  /// The names that stand in a text, from left to right, without those that are part of a longer one.
  private func occurrences(in words: [Substring]) -> [Occurrence] {
    var found: [Occurrence] = []
    for start in words.indices {
      guard let longest = longestName(in: words, from: start), longest.end > found.last?.words.upperBound ?? 0,
        !Self.endsWithLevelAbove(words[..<start])
      else { continue }
      let kind = kinds.first { kind in kind.writings.contains { Self.ends(words[..<start], with: $0.words) } }
      found.append(Occurrence(name: longest.name, words: start..<longest.end, kind: kind))
    }
    return found
  }

  /// The longest name that begins at a word, and where it ends.
  ///
  /// Texts are many and long, and rosters too: only as many words are tried as the longest name with that first word has.
  private func longestName(in words: [Substring], from start: Int) -> (name: FoldedText, end: Int)? {
    guard let longest = longestNames[words[start]] else { return nil }
    let ends = (start + 1)...min(start + longest, words.count)
    return ends.reversed().lazy.map { (name: FoldedText(words: words[start..<$0]), end: $0) }
      .first { positions[$0.name] != nil }
  }

  private static let levelsAbove: [[Substring]] = [
    ["huyen"], ["quan"], ["tinh"], ["tp"], ["thanh", "pho"], ["thi", "xa"],
  ]

  private static func endsWithLevelAbove(_ words: ArraySlice<Substring>) -> Bool {
    levelsAbove.contains { ends(words, with: $0) }
  }

  private static func ends(_ words: ArraySlice<Substring>, with last: [Substring]) -> Bool {
    words.suffix(last.count).elementsEqual(last)
  }
}
