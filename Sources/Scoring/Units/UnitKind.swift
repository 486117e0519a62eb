/// A kind of unit that submits, as it stands before a unit's name (xã, phường, thị trấn, đặc khu).
package struct UnitKind: Hashable, Sendable {
  /// The word, as people write it.
  package let word: String
  /// The word as comparisons see it.
  package let folded: FoldedText
  /// The ways it is written before a name: the word, and the first letters of its words ("TT.", "P.").
  package let writings: [FoldedText]

  /// A kind of unit.
  package init(_ word: String) {
    self.word = word
    folded = FoldedText(word)
    let letters = folded.words.compactMap(\.first).map(String.init)
    writings = [folded, FoldedText(letters.joined())]
  }
}

extension UnitKind {
  /// The kinds of every level of government, for a list that no scheme goes with.
  package static let ofEveryLevel = [
    "xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "tỉnh", "thành phố",
  ].map { UnitKind($0) }
}
