import Scoring

/// How much a row's name is like the names by which a scheme calls a content or criterion.
///
/// Words are weighed by how few contents and criteria share them, so that "công tác" says little and "con dấu" much.
struct NameLikeness {
  private let weights: [Substring: Double]
  /// The weight of a word that the scheme does not have.
  private static let foreignWeight = 0.35

  /// Weighs the words of a scheme's names.
  init(names: [[FoldedText]]) {
    var counts: [Substring: Int] = [:]
    for group in names {
      for word in Set(group.flatMap(\.words)) { counts[word, default: 0] += 1 }
    }
    weights = counts.mapValues { 1 / Double($0) }
  }

  /// From 0, nothing alike, to 1, the same name; and how much weight the words in common have.
  func likeness(of name: FoldedText, to known: FoldedText) -> (degree: Double, weight: Double) {
    let words = Set(name.words)
    let knownWords = Set(known.words)
    let common = weight(of: words.intersection(knownWords))
    if name == known { return (1, common) }
    guard common > 0 else { return (0, 0) }
    let precision = common / weight(of: words)
    let recall = common / weight(of: knownWords)
    // A long name that goes on after the known one is nearly as good as the same.
    let degree = max(2 * precision * recall / (precision + recall), 0.85 * recall)
    return (min(degree, 0.98), common)
  }

  private func weight(of words: Set<Substring>) -> Double {
    words.reduce(0) { $0 + (weights[$1] ?? Self.foreignWeight) }
  }
}
