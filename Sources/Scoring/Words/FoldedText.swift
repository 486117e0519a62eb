/// Text as comparisons see it: without case, diacritics, punctuation, line breaks and Unicode form.
///
/// "Điểm tối đa", "ĐIỂM\nTỐI ĐA" and the decomposed form of either are all `diem toi da`. The letter đ, which Unicode
/// does not decompose, and the look-alike Ð (U+00D0) both become d. Letters of other scripts keep their lower case.
package struct FoldedText: Hashable, Sendable {
  /// The folded characters: lower-case words with one space between them.
  package let text: String

  /// The folded form of a text.
  package init(_ source: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.utf8.count)
    var pendingSpace = false
    for scalar in source.unicodeScalars {
      switch Self.fold(scalar) {
      case .dropped: continue
      case .separator: pendingSpace = !bytes.isEmpty
      case .letter(let byte):
        if pendingSpace { bytes.append(UInt8(ascii: " ")) }
        pendingSpace = false
        bytes.append(byte)
      case .other(let letters):
        if pendingSpace { bytes.append(UInt8(ascii: " ")) }
        pendingSpace = false
        bytes.append(contentsOf: letters.utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// The text of some words of another.
  package init(words: ArraySlice<Substring>) { text = words.joined(separator: " ") }

  /// The words, in order.
  package var words: [Substring] { text.split(separator: " ") }

  /// Whether nothing but punctuation and spaces was there.
  package var isEmpty: Bool { text.isEmpty }

  /// Whether the text begins with the whole words of another.
  package func startsWithWords(of other: FoldedText) -> Bool {
    let (own, wanted) = (text.utf8, other.text.utf8)
    guard !wanted.isEmpty, own.starts(with: wanted) else { return false }
    return own.count == wanted.count || own[own.index(own.startIndex, offsetBy: wanted.count)] == UInt8(ascii: " ")
  }
}

extension FoldedText {
  private enum Folded {
    case dropped
    case separator
    case letter(UInt8)
    case other(String)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Folded {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return .letter(UInt8(truncatingIfNeeded: scalar.value))
    case 0x41...0x5A: return .letter(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
    case 0...0x7F: return .separator
    // Combining marks, soft hyphen, zero-width characters, byte-order mark.
    case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: return .dropped
    default: break
    }
    if let base = VietnameseLetters.base[scalar] { return .letter(base) }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return .separator }
    return .other(scalar.properties.lowercaseMapping)
  }
}
