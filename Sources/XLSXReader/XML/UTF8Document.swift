/// Tells documents in UTF-8 by their first bytes (XML 1.0, Appendix F).
enum UTF8Document {
  /// An encoding is declared within the first bytes; one that is declared later is not looked for.
  private static let declarationLimit = 200

  /// Whether a document is in UTF-8 by all that its first bytes say; false when in doubt.
  static func isOne(_ bytes: Span<UInt8>) -> Bool {
    let start = Literal.starts(bytes, with: "\u{FEFF}", at: 0) ? 3 : 0
    // In UTF-16 and wider encodings one of the first two bytes is zero.
    guard bytes.count > start + 1, bytes[start] == UInt8(ascii: "<"), bytes[start + 1] != 0 else { return false }
    guard Literal.starts(bytes, with: "<?xml", at: start) else { return true }
    var position = start
    while position < min(bytes.count, declarationLimit) {
      if Literal.starts(bytes, with: "?>", at: position) { return true }
      if Literal.starts(bytes, with: "encoding", at: position) { return declaresUTF8(bytes, behind: position + 8) }
      position += 1
    }
    return false
  }

  /// Whether the next thing behind `encoding` is `="UTF-8"`.
  private static func declaresUTF8(_ bytes: Span<UInt8>, behind position: Int) -> Bool {
    for value in ["=\"UTF-8\"", "='UTF-8'", "=\"utf-8\"", "='utf-8'"] as [StaticString]
    where Literal.starts(bytes, with: value, at: position) { return true }
    return false
  }
}
