/// Whether two names that are not the same are likely two spellings of one.
///
/// A small distance alone says nothing: Hà Giang and Hậu Giang, Bình Thuận and Ninh Thuận are one letter apart. So one of
/// these must hold: the names sound the same (Đắk, Đắc; Kon Tum, Kontum; Quy, Qui); the one word that differs is no
/// syllable of Vietnamese in one of them (Hải Phòmg); or it has one letter more in a name of three words or more, and is no
/// word that tells places apart, such as a number or a direction (Thừa Thiên Thuế, Thừa Thiên Huế).
package enum AlikeNames {
  /// Whether two names are likely one.
  package static func areAlike(_ left: FoldedText, _ right: FoldedText) -> Bool {
    guard left != right, !left.isEmpty, !right.isEmpty else { return false }
    return sound(of: left) == sound(of: right) || haveOneMisspeltWord(left.words, right.words)
  }

  /// Of names, the pairs of positions that are alike, the later one second; a name that is there twice counts where it
  /// stands first.
  package static func pairs(among names: [FoldedText]) -> [(first: Int, second: Int)] {
    var placesOfKey: [String: [Int]] = [:]
    var known: Set<FoldedText> = []
    for (place, name) in names.enumerated() where !name.isEmpty && known.insert(name).inserted {
      for key in keysWithoutAWord(of: name) + [sound(of: name)] { placesOfKey[key, default: []].append(place) }
    }
    var pairs: Set<[Int]> = []
    for places in placesOfKey.values where places.count > 1 {
      for (index, second) in places.enumerated() {
        for first in places[..<index] where areAlike(names[first], names[second]) { pairs.insert([first, second]) }
      }
    }
    return pairs.sorted { ($0[1], $0[0]) < ($1[1], $1[0]) }.map { (first: $0[0], second: $0[1]) }
  }

  /// The name with each of its words left out in turn: two names that differ in one word have one of these in common.
  private static func keysWithoutAWord(of name: FoldedText) -> [String] {
    let words = name.words
    return words.indices.filter { !tellsPlacesApart(words[$0]) }.map { index in
      words.enumerated().map { $0.offset == index ? "?" : $0.element }.joined(separator: " ")
    }
  }

  // MARK: - The same sound

  /// The name as it sounds: without spaces, k but for kh as c, y alone in a syllable as i.
  private static func sound(of name: FoldedText) -> String { name.words.map(sound(of:)).joined() }

  private static func sound(of word: Substring) -> String {
    var letters = Array(word)
    for place in letters.indices where letters[place] == "k" && letters.dropFirst(place + 1).first != "h" {
      letters[place] = "c"
    }
    let isNucleus = letters.dropLast().allSatisfy { !"aeou".contains($0) } || word == "quy"
    if letters.last == "y", isNucleus { letters[letters.count - 1] = "i" }
    return String(letters)
  }

  // MARK: - A misspelt word

  private static func haveOneMisspeltWord(_ left: [Substring], _ right: [Substring]) -> Bool {
    guard left.count == right.count else { return false }
    let differing = left.indices.filter { left[$0] != right[$0] }
    guard differing.count == 1, let place = differing.first else { return false }
    let (one, other) = (left[place], right[place])
    guard !tellsPlacesApart(one), !tellsPlacesApart(other) else { return false }
    let distance = EditDistance.between(Array(one.utf8), Array(other.utf8))
    let areWords = (VietnameseSyllable.isOne(one), VietnameseSyllable.isOne(other))
    switch areWords {
    // Of two words a letter that is another makes another word: Khánh, Thanh.
    case (true, true): return left.count >= 3 && distance == 1 && one.count != other.count
    case (false, false): return false
    case (true, false), (false, true):
      let shared = left.indices.filter { $0 != place }.map { left[$0] }
      return shared.allSatisfy(VietnameseSyllable.isOne) && distance <= (min(one.count, other.count) >= 4 ? 2 : 1)
    }
  }

  private static let distinguishing: Set<Substring> = [
    "dong", "tay", "nam", "bac", "trung", "thuong", "ha", "trong", "ngoai", "tien", "hau", "mot", "hai", "ba", "bon",
    "sau", "bay", "tam", "chin", "muoi", "nhat", "nhi", "tu", "ngu", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi",
    "xii",
  ]

  /// Whether a word is there to tell places of one name apart: a number in any writing, a letter, a direction.
  private static func tellsPlacesApart(_ word: Substring) -> Bool {
    word.count < 2 || word.contains(where: \.isNumber) || distinguishing.contains(word)
  }
}
