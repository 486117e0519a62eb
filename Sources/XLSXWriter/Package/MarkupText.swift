/// Text in XML: references resolved when read, special characters replaced when written.
enum MarkupText {
  /// The text of an attribute, with the five named and all numbered references resolved; others stay as they stand.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var resolved = ""
    var rest = Substring(text)
    while let mark = rest.firstIndex(of: "&") {
      resolved += rest[..<mark]
      rest = rest[mark...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let character = character(rest[rest.index(after: mark)..<end])
      else {
        resolved.append(rest.removeFirst())
        continue
      }
      resolved.unicodeScalars.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return resolved + rest
  }

  private static func character(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x"
    return UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
      .flatMap(Unicode.Scalar.init)
  }
}

extension [UInt8] {
  /// Appends markup of ours as it stands.
  mutating func append(markup: String) { append(contentsOf: markup.utf8) }

  /// Appends a whole number that is not negative.
  mutating func append(number: Int) {
    if number > 9 { append(number: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Appends the letters of a column counted from 1: 1 is A, 27 is AA.
  mutating func append(column: Int) {
    if column > 26 { append(column: (column - 1) / 26) }
    append(UInt8(ascii: "A") + UInt8((column - 1) % 26))
  }

  /// Appends text as content of an element or attribute.
  mutating func append(escaping text: String) {
    let isPlain = !text.utf8.contains { byte in
      byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
    }
    if isPlain { return append(contentsOf: text.utf8) }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append(markup: "&amp;")
      case UInt8(ascii: "<"): append(markup: "&lt;")
      case UInt8(ascii: ">"): append(markup: "&gt;")
      case UInt8(ascii: "\""): append(markup: "&quot;")
      default: append(byte)
      }
    }
  }
}
