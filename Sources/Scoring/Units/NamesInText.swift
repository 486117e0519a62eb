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

  private func occurrences(in words: [Substring]) -> [Occurrence] {
    let all = positions.keys.sorted { $0.text < $1.text }.flatMap { occurrences(of: $0, in: words) }
    return all.filter { one in
      !all.contains {
        $0.words.count > one.words.count && $0.words.lowerBound <= one.words.lowerBound
          && $0.words.upperBound >= one.words.upperBound
      }
    }
  }

  private func occurrences(of name: FoldedText, in words: [Substring]) -> [Occurrence] {
    let wanted = name.words
    guard !wanted.isEmpty, words.count >= wanted.count else { return [] }
    return (0...(words.count - wanted.count)).compactMap { start in
      guard words[start...].starts(with: wanted), !Self.endsWithLevelAbove(words[..<start]) else { return nil }
      let kind = kinds.first { kind in kind.writings.contains { Self.ends(words[..<start], with: $0.words) } }
      return Occurrence(name: name, words: start..<(start + wanted.count), kind: kind)
    }
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
