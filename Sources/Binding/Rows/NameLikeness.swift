import Scoring

/// How much a row's name is like the names by which a scheme calls a content or criterion.
///
/// Words are weighed by how few contents and criteria share them, so that "công tác" says little and "con dấu" much.
/// Weights are whole numbers: their sums do not depend on the order of a set, and so no result does.
struct NameLikeness {
  /// A known name as the words of the vocabulary that it has.
  struct KnownName {
    let folded: FoldedText
    fileprivate let letters: [UInt8]
    fileprivate let words: [Int]
    fileprivate let weight: Int
  }

  /// A row's name held against the vocabulary once, to be compared with every known name.
  struct RowName {
    let folded: FoldedText
    fileprivate let letters: [UInt8]
    /// For each word of the vocabulary, whether the name has it.
    fileprivate let hasWord: [Bool]
    /// The weight of all of its words, and of those of the vocabulary alone.
    fileprivate let weight: Int
    fileprivate let knownWeight: Int
  }

  /// How alike two names are.
  struct Degree: Comparable {
    /// From 0, nothing alike, to 1, the same name.
    let value: Double
    /// How much weight the words in common have: of two likenesses as good, that of more words goes before.
    let weight: Int

    static let none = Degree(value: 0, weight: 0)

    static func < (left: Degree, right: Degree) -> Bool {
      (left.value, left.weight) < (right.value, right.weight)
    }
  }

  private let places: [Substring: Int]
  private let weights: [Int]
  /// The weight of a word that one content or criterion alone has.
  private static let fullWeight = 55_440
  /// The weight of a word that the scheme does not have.
  private static let foreignWeight = 19_404
  /// A slip of the keyboard is passed over for so many letters of a name.
  private static let lettersPerSlip = 12
  /// A name of so many different words is like no other by chance.
  private static let manyWords = 6

  /// Weighs the words of a scheme's names, given by content or criterion.
  init(names: [[FoldedText]]) {
    var places: [Substring: Int] = [:]
    var counts: [Int] = []
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
    weights = counts.map { Self.fullWeight / $0 }
  }

  /// A known name, prepared for comparisons.
  func known(_ name: FoldedText) -> KnownName {
    let words = Set(name.words).compactMap { places[$0] }
    return KnownName(
      folded: name, letters: Array(name.text.utf8), words: words, weight: words.reduce(0) { $0 + weights[$1] })
  }

  /// A row's name, prepared for comparisons.
  func row(_ name: FoldedText) -> RowName {
    var hasWord = [Bool](repeating: false, count: weights.count)
    var (foreign, known) = (0, 0)
    for word in Set(name.words) {
      if let place = places[word] {
        hasWord[place] = true
        known += weights[place]
      } else {
        foreign += Self.foreignWeight
      }
    }
    return RowName(
      folded: name, letters: Array(name.text.utf8), hasWord: hasWord, weight: known + foreign, knownWeight: known)
  }

  /// How alike a row's name is to a known one.
  func likeness(of name: RowName, to known: KnownName) -> Degree {
    let common = known.words.reduce(0) { $0 + (name.hasWord[$1] ? weights[$1] : 0) }
    guard common > 0 else { return .none }
    if name.folded == known.folded { return Degree(value: 1, weight: common) }
    // Twice what is in common over all there is (Dice).
    let dice = Double(2 * common) / Double(name.weight + known.weight)
    // A name that begins with the known one, and goes on in words that name nothing else or after many that are the
    // same, is nearly the same.
    let rest = name.knownWeight - common
    let isDistinct = rest * 4 <= known.weight || known.words.count >= Self.manyWords
    let goesOn = isDistinct && name.folded.startsWithWords(of: known.folded)
    let isNearlySame = goesOn || (dice < 0.9 && Self.isSlip(name.letters, of: known.letters))
    return Degree(value: min(isNearlySame ? max(dice, 0.9) : dice, 0.98), weight: common)
  }

  /// Whether a name is another with a slip of the keyboard, one in every twelve letters at most.
  private static func isSlip(_ name: [UInt8], of known: [UInt8]) -> Bool {
    let allowed = known.count / lettersPerSlip
    guard allowed > 0, abs(name.count - known.count) <= allowed else { return false }
    return EditDistance.between(name, known) <= allowed
  }
}
