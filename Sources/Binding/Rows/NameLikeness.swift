import Scoring

/// How much a row's name is like the names by which a scheme calls a content or criterion.
///
/// Words are weighed by how few contents and criteria share them, so that "công tác" says little and "con dấu" much.
struct NameLikeness {
  /// A known name as the words of the vocabulary that it has.
  struct KnownName {
    let folded: FoldedText
    fileprivate let words: [Int]
    fileprivate let weight: Double
  }

  /// A row's name held against the vocabulary once, to be compared with every known name.
  struct RowName {
    let folded: FoldedText
    /// For each word of the vocabulary, whether the name has it.
    fileprivate let hasWord: [Bool]
    fileprivate let weight: Double
  }

  private let places: [Substring: Int]
  private let weights: [Double]
  /// The weight of a word that the scheme does not have.
  private static let foreignWeight = 0.35

  /// Weighs the words of a scheme's names, given by content or criterion.
  init(names: [[FoldedText]]) {
    var places: [Substring: Int] = [:]
    var counts: [Double] = []
    for group in names {
      for word in Set(group.flatMap(\.words)) {
        if let place = places[word] {
          counts[place] += 1
        } else {
          places[word] = counts.count
          counts.append(1)
        }
      }
    }
    self.places = places
    weights = counts.map { 1 / $0 }
  }

  /// A known name, prepared for comparisons.
  func known(_ name: FoldedText) -> KnownName {
    let words = Set(name.words).compactMap { places[$0] }.sorted()
    return KnownName(folded: name, words: words, weight: words.reduce(0) { $0 + weights[$1] })
  }

  /// A row's name, prepared for comparisons.
  func row(_ name: FoldedText) -> RowName {
    var hasWord = [Bool](repeating: false, count: weights.count)
    var weight = 0.0
    for word in Set(name.words) {
      guard let place = places[word] else {
        weight += Self.foreignWeight
        continue
      }
      hasWord[place] = true
      weight += weights[place]
    }
    return RowName(folded: name, hasWord: hasWord, weight: weight)
  }

  /// From 0, nothing alike, to 1, the same name; and how much weight the words in common have.
  func likeness(of name: RowName, to known: KnownName) -> (degree: Double, weight: Double) {
    let common = known.words.reduce(0) { $0 + (name.hasWord[$1] ? weights[$1] : 0) }
    guard common > 0 else { return (0, 0) }
    if name.folded == known.folded { return (1, common) }
    let precision = common / name.weight
    let recall = common / known.weight
    // A long name that goes on after the known one is nearly as good as the same.
    let degree = max(2 * precision * recall / (precision + recall), 0.85 * recall)
    return (min(degree, 0.98), common)
  }
}
