import Scoring

/// The number before a row: "1", "I.", "Nội dung 1", "a)", "3a", "3.1".
struct RowNumber: Hashable {
  /// One part of a number, with the places it may stand for.
  struct Part: Hashable {
    /// How it is written.
    enum Style: Hashable {
      case arabic
      case letter
      case roman
    }

    let style: Style
    /// The place it stands for, from 1.
    let ordinal: Int
  }

  /// The ways the first part can be read: "I" is the Roman one and the letter; one way for most.
  let readings: [Part]
  /// The further parts: one of "3a" or "3.1", two of "3.1.2".
  let tail: [Part]

  /// The second part of "3a" or "3.1", or `nil`.
  var second: Part? { tail.first }
  /// How many parts it has.
  var depth: Int { 1 + tail.count }

  /// Most schemes have contents and criteria, and a number of three parts is a date.
  static let commonDepth = 2

  /// The number that a text is, of at most so many parts, or `nil` when it is none.
  ///
  /// A scheme whose criteria have criteria has numbers of more than two parts.
  init?(_ text: String, depth: Int = commonDepth) {
    var parts = Self.parts(of: text)
    if parts.count >= 3,
      ["noi dung", "tieu chi", "chi tieu", "tieu muc"].contains(FoldedText(parts[0] + " " + parts[1]).text)
    {
      parts.removeFirst(2)
    } else if parts.count >= 2, ["nd", "muc", "phan"].contains(FoldedText(parts[0]).text) {
      parts.removeFirst()
    }
    guard (1...depth).contains(parts.count) else { return nil }
    readings = Self.readings(of: parts[0])
    tail = parts.dropFirst().compactMap { part in Self.readings(of: part).first { $0.style != .roman } }
    guard !readings.isEmpty, tail.count == parts.count - 1 else { return nil }
  }

  /// Whether its parts stand for these places.
  func stands(for places: ArraySlice<Int>) -> Bool {
    guard let first = places.first, readings.contains(where: { $0.ordinal == first }) else { return false }
    return tail.map(\.ordinal) == Array(places.dropFirst())
  }

  /// The number that begins a text, and what follows it.
  ///
  /// Taken are "1. Công tác", "a) Soạn thảo", "Nội dung 1: Công tác", "3.1 Soạn thảo".
  static func leading(_ text: String, depth: Int = commonDepth) -> (number: RowNumber, rest: String)? {
    let folded = FoldedText(String(text.prefix(24))).text
    let isPrefixed = ["noi dung ", "tieu chi ", "chi tieu ", "nd ", "muc "].contains { folded.hasPrefix($0) }
    let ends: Set<Character> = [".", ")", ":", "-", "–", "/"]
    for index in text.indices.prefix(16) {
      let isSpace = text[index] == " "
      guard isSpace || ends.contains(text[index]), let number = RowNumber(String(text[..<index]), depth: depth) else {
        continue
      }
      // "15 văn bản" begins with a quantity; "3.1 Soạn thảo" does not.
      let hasTwoParts = number.second != nil && !text[..<index].contains(" ")
      guard !isSpace || isPrefixed || hasTwoParts else { continue }
      let rest = text[text.index(after: index)...]
      if let next = rest.first,
        next.isNumber
          || (next.isLetter && text[index] == "." && number.second == nil
            && rest.dropFirst().first.map { ends.contains($0) } ?? false)
      {
        continue
      }
      return (number, String(rest))
    }
    return nil
  }

  /// The text cut where digits and letters meet and at points and spaces: "3a" and "3.a" are "3" and "a".
  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var current = ""
    for character in text {
      let isWord = character.isLetter || character.isNumber
      let splits = current.last.map { $0.isNumber && character.isLetter } ?? false
      if !isWord || splits {
        if !current.isEmpty { parts.append(current) }
        current = ""
      }
      if isWord { current.append(character) }
    }
    return current.isEmpty ? parts : parts + [current]
  }

  private static func readings(of part: String) -> [Part] {
    if let number = Int(part), part.utf8.count <= 3, number > 0 { return [Part(style: .arabic, ordinal: number)] }
    var readings: [Part] = []
    if let value = roman(part) { readings.append(Part(style: .roman, ordinal: value)) }
    if let place = alphabet.firstIndex(of: part.lowercased()) {
      readings.append(Part(style: .letter, ordinal: place + 1))
    }
    return readings
  }

  /// The letters by which Vietnamese lists are numbered; "đ" comes after "d", and f, j, w, z are not used.
  private static let alphabet = "a b c d đ e g h i k l m n o p q r s t u v x y".split(separator: " ").map(String.init)

  private static func roman(_ text: String) -> Int? {
    let numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"]
    return numerals.firstIndex(of: text.uppercased()).map { $0 + 1 }
  }
}
