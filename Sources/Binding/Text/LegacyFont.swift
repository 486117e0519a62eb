import Spreadsheet

/// A font of the years before Unicode, which alone tells how a text in it is to be read.
enum LegacyFont {
  /// `.VnTime`, `.VnArial`: lower case and the capitals without accents.
  case tcvn3
  /// `.VnTimeH`: the same codes shown as capitals.
  case tcvn3Capitals
  /// `VNI-Times`.
  case vni

  /// The legacy font of a name, or `nil` for any other.
  init?(name: String) {
    let lowered = name.lowercased()
    if lowered.hasPrefix(".vn") {
      self = lowered.hasSuffix("h") ? .tcvn3Capitals : .tcvn3
    } else if lowered.hasPrefix("vni-") {
      self = .vni
    } else {
      return nil
    }
  }

  /// The Unicode text that characters in this font stand for.
  func unicode(_ text: String) -> String {
    switch self {
    case .tcvn3: Self.replaceSingles(text)
    case .tcvn3Capitals: Self.replaceSingles(text).uppercased()
    case .vni: Self.replacePairs(text)
    }
  }

  /// Whether the text has letters that no legacy encoding can have: those of U+1E00-1EFF, and Đ, Ơ, Ư.
  static func isUnicodeVietnamese(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      (0x1E00...0x1EFF).contains(scalar.value) || [0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0].contains(scalar.value)
    }
  }

  private static func replaceSingles(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let letter = TCVN3.letters[scalar.value] { result += letter } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  private static func replacePairs(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var position = 0
    while position < scalars.count {
      if position + 1 < scalars.count,
        let letter = VNI.letters[[scalars[position].value, scalars[position + 1].value]]
      {
        result += letter
        position += 2
        continue
      }
      if let letter = VNI.letters[[scalars[position].value]] {
        result += letter
      } else {
        result.unicodeScalars.append(scalars[position])
      }
      position += 1
    }
    return result
  }
}
