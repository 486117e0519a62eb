import Scoring

/// Finds the cluster that a workbook names: "Cụm 2", "Cụm thi đua số: 2", "(Cụm 02)", also in the file's name.
enum ClusterPlace {
  /// The cluster, of those that the roster has, or `nil` when the workbook names none of them.
  static func cluster(in headings: HeadingCells, fileName: String, roster: Roster) -> String? {
    let clusters = Set(roster.units.compactMap(\.cluster)).sorted().map { (name: $0, words: bare(FoldedText($0))) }
    for entry in headings.entries where entry.folded.words.contains(word) {
      let words = wordsAfter(entry.folded)
      let beside = words.isEmpty ? entry.nextText.map { bare(FoldedText($0.text)) } ?? [] : words
      if let cluster = named(beside, among: clusters) { return cluster }
    }
    return named(wordsAfter(FoldedText(fileName)), among: clusters)
  }

  private static let word: Substring = "cum"
  private static let fillers: Set<Substring> = ["cum", "so", "thi", "dua", "kiem", "tra", "cheo"]

  /// The words that follow the word for a cluster.
  private static func wordsAfter(_ text: FoldedText) -> [Substring] {
    guard let start = text.words.firstIndex(of: word) else { return [] }
    return bare(text.words[start...])
  }

  /// "Cụm 2 Bắc" is that one where there is a "Cụm 2" too.
  private static func named(_ words: [Substring], among clusters: [(name: String, words: [Substring])]) -> String? {
    clusters.filter { !$0.words.isEmpty && words.starts(with: $0.words) }.max { $0.words.count < $1.words.count }?.name
  }

  private static func bare(_ text: FoldedText) -> [Substring] { bare(text.words[...]) }

  /// The words without those that every cluster has, numbers without leading zeros.
  private static func bare(_ words: ArraySlice<Substring>) -> [Substring] {
    words.drop { fillers.contains($0) }.map { word in
      word.allSatisfy(\.isNumber) ? word.drop { $0 == "0" } : word
    }
  }
}
