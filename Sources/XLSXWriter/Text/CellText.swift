/// Text as a cell may hold it: any string, made representable in XML and no longer than a cell allows.
///
/// What XML 1.0 cannot hold is written `_xHHHH_`, and an underscore that would read as the start of such an escape is
/// written `_x005F_` (ECMA-376 Part 1, 22.9.2.19, ST_Xstring). Carriage returns are escaped too, because XML readers turn
/// them into line feeds.
enum CellText {
  /// The longest text of a cell, in UTF-16 code units; here of the escaped text, so that no reader can count more.
  static let limit = 32_767

  /// The text escaped, and cut with an ellipsis where it is too long.
  static func written(_ text: String) -> String {
    needsWork(text) ? rewritten(text) : text
  }

  /// Whether anything is to be escaped or may be too long.
  ///
  /// UTF-8 never has fewer units than UTF-16.
  private static func needsWork(_ text: String) -> Bool {
    text.utf8.count > limit
      || text.utf8.contains { byte in
        // 0xEF starts U+FFFE and U+FFFF, among many harmless characters.
        byte == UInt8(ascii: "_") || byte == 0xEF || (byte < 0x20 && byte != 0x09 && byte != 0x0A)
      }
  }

  private static func rewritten(_ text: String) -> String {
    var written = ""
    var length = 0
    var cut: (end: String.Index, length: Int) = (written.startIndex, 0)
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.first {
      let piece = escaped(scalar, before: rest)
      let pieceLength = piece.utf16.count
      if length + pieceLength > limit { return written[..<cut.end] + "…" }
      written += piece
      length += pieceLength
      if length < limit { cut = (written.endIndex, length) }
      rest.removeFirst()
    }
    return written
  }

  private static func escaped(_ scalar: Unicode.Scalar, before rest: Substring.UnicodeScalarView) -> String {
    switch scalar.value {
    case 0x09, 0x0A: String(scalar)
    case 0..<0x20, 0xFFFE, 0xFFFF: "_x\(hexadecimal(scalar.value))_"
    case 0x5F where startsEscape(rest): "_x005F_"
    default: String(scalar)
    }
  }

  /// Whether the text starts with `_xHHHH_`.
  private static func startsEscape(_ text: Substring.UnicodeScalarView) -> Bool {
    let head = Array(text.prefix(7))
    return head.count == 7 && head[1] == "x" && head[6] == "_"
      && head[2..<6].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
