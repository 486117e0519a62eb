/// The names of entries: how their bytes read, how they are looked up, and which are refused.
enum EntryName {
  /// The characters of a name: UTF-8 when the bytes are, as the flag says or not, else code page 437 (APPNOTE D.1).
  static func text(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return String(String.UnicodeScalarView(bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : upperHalf[Int($0) - 0x80] }))
  }

  /// The form in which names are compared: slashes for backslashes, ASCII letters in lower case
  /// (ECMA-376 Part 2, 6.3.5: part names are equivalent without regard to ASCII case).
  static func key(_ name: String) -> [UInt8] {
    var key = Array(name.utf8)
    for index in key.indices {
      switch key[index] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): key[index] |= 0x20
      case UInt8(ascii: "\\"): key[index] = UInt8(ascii: "/")
      default: continue
      }
    }
    return key
  }

  /// Whether a key stays within the archive: no absolute path, no drive, no `..`, no NUL, not empty.
  static func isSafe(_ key: [UInt8]) -> Bool {
    guard let first = key.first, first != UInt8(ascii: "/"), !key.contains(0) else { return false }
    if key.count >= 2, key[1] == UInt8(ascii: ":") { return false }
    return !hasStepUp(key)
  }

  /// Whether one of the steps between slashes is `..`.
  private static func hasStepUp(_ key: [UInt8]) -> Bool {
    var dots = 0
    var length = 0
    for byte in key {
      if byte == UInt8(ascii: "/") {
        if dots == 2, length == 2 { return true }
        dots = 0
        length = 0
      } else {
        dots += byte == UInt8(ascii: ".") ? 1 : 0
        length += 1
      }
    }
    return dots == 2 && length == 2
  }

  private static let upperHalf = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
      + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars)
}
