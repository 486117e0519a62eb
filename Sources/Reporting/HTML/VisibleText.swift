import Mustache

/// How data becomes HTML text: nothing in it is markup, and nothing in it is invisible.
///
/// The library's own escaping goes by grapheme: a `<` after U+0600 or a `"` before U+0301 is another `Character` and
/// passes. This one goes by Unicode scalar, and shows control and format characters (bidirectional overrides, zero-width
/// spaces) as `⟨U+202E⟩`, so that a reader sees what stands in the cell.
struct VisibleText: MustacheContentType {
  /// The name by which templates ask for it.
  static let name = "VISIBLE"

  /// The text with markup escaped and invisible characters shown; tabs and line feeds stay.
  func escapeText(_ text: String) -> String {
    if text.utf8.allSatisfy(Self.isPlain) { return text }
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + 16)
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if !(previous == "\r" && scalar == "\n") { Self.append(scalar, to: &escaped) }
      previous = scalar
    }
    return escaped
  }

  /// Whether a byte is an ASCII character that stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    default: (0x20..<0x7F).contains(byte)
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "&": text += "&amp;"
    case "<": text += "&lt;"
    case ">": text += "&gt;"
    case "\"": text += "&quot;"
    case "'": text += "&#39;"
    case "\t", "\n": text.unicodeScalars.append(scalar)
    case "\r": text += "\n"
    case _ where isVisible(scalar): text.unicodeScalars.append(scalar)
    default: text += "⟨U+\(hexadecimal(scalar))⟩"
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xC0...0x36F, 0x1E00...0x1EFF: return true  // ASCII, and all that Vietnamese is written with
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned: return false
    default: return true
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
