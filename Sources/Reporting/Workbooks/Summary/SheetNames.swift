/// Names for tabs made of any text: what spreadsheet programs refuse is replaced, and no name is used twice.
struct SheetNames {
  private static let limit = 31
  private var used: Set<String> = []

  /// A name for a tab, as near to a text as a tab can have.
  mutating func name(for text: String, or fallback: String) -> String {
    let plain = Self.allowed(text)
    // Excel keeps the name "History" for itself.
    let wanted = plain.isEmpty ? Self.allowed(fallback) : plain.lowercased() == "history" ? plain + "_" : plain
    var name = Self.cut(wanted, to: Self.limit)
    var number = 2
    while !used.insert(name.lowercased()).inserted {
      let suffix = " (\(number))"
      name = Self.cut(wanted, to: Self.limit - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }

  private static func allowed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isRefused = "[]:*?/\\".unicodeScalars.contains(scalar) || isUnprintable(scalar)
      scalars.append(isRefused ? "-" : scalar)
    }
    return trimmed(Substring(String(scalars)))
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  /// The text without spaces and apostrophes at its ends.
  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first == "'" || first.isWhitespace { text.removeFirst() }
    while let last = text.last, last == "'" || last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// The longest beginning of so many UTF-16 units that ends with a whole character.
  private static func cut(_ text: String, to limit: Int) -> String {
    var text = Substring(text)
    while text.utf16.count > limit { text.removeLast() }
    return trimmed(text)
  }
}
