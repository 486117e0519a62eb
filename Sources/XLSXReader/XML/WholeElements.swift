/// Finds a stretch of whole elements within a piece of a document.
///
/// libxml2 parses elements that lie in memory whole faster than what is pushed to it, of which it may not know yet where
/// it ends: a sheet's rows and the shared texts, which are nearly all of a large part, are therefore looked for.
enum WholeElements {
  /// Where the bytes stand, between the first end tag of a name in a piece and the last, that are elements and text alone.
  ///
  /// What looks like an end tag is one, if the document is well formed and the first is: elsewhere its characters can only
  /// stand in comments, CDATA sections and processing instructions, and where one of them begins nothing is found.
  ///
  /// - Parameters:
  ///   - piece: What has come of the document.
  ///   - endTag: The end tag as it is usually written, without white space and prefix.
  /// - Returns: The stretch, from behind the first end tag to behind the last; `nil` for none.
  static func range(in piece: Span<UInt8>, between endTag: StaticString) -> Range<Int>? {
    guard let first = firstEnd(of: endTag, in: piece), let last = lastEnd(of: endTag, in: piece), first < last
    else { return nil }
    let bytes = piece.extracting(first..<last)
    let isPlain = !has(UInt8(ascii: "!"), behindOpening: bytes) && !has(UInt8(ascii: "?"), behindOpening: bytes)
    return isPlain ? first..<last : nil
  }

  /// The position behind the first end tag.
  private static func firstEnd(of endTag: StaticString, in piece: Span<UInt8>) -> Int? {
    var position = 0
    while let slash = piece.firstIndex(of: UInt8(ascii: "/"), from: position) {
      if slash > 0, Literal.starts(piece, with: endTag, at: slash - 1) { return slash - 1 + endTag.utf8CodeUnitCount }
      position = slash + 1
    }
    return nil
  }

  /// The position behind the last end tag.
  private static func lastEnd(of endTag: StaticString, in piece: Span<UInt8>) -> Int? {
    var end = piece.count
    while end >= endTag.utf8CodeUnitCount {
      let closes = piece[end - 1] == UInt8(ascii: ">")
      if closes, Literal.starts(piece, with: endTag, at: end - endTag.utf8CodeUnitCount) { return end }
      end -= 1
    }
    return nil
  }

  /// Whether a sign stands behind `<` in the bytes; it is looked for by itself, for `<` stands everywhere.
  private static func has(_ sign: UInt8, behindOpening bytes: Span<UInt8>) -> Bool {
    var position = 0
    while let found = bytes.firstIndex(of: sign, from: position) {
      if found > 0, bytes[found - 1] == UInt8(ascii: "<") { return true }
      position = found + 1
    }
    return false
  }
}
