/// Strings in the characters of JSON (RFC 8259).
package enum JSONString {
  /// A text with its quotes, as UTF-8; control characters, also those of C1 that command a terminal, as escapes.
  package static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": bytes += "\\\(scalar)".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case "\0"..<" ", "\u{7F}"..<"\u{A0}":
        let digits = String(scalar.value, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes += scalar.utf8
      }
    }
    return bytes + [UInt8(ascii: "\"")]
  }
}
