/// A document's copy for libxml2 in which every byte beyond ASCII is a delete character.
///
/// libxml2 takes text of ASCII in long runs, and decodes, checks and copies any other character by itself, which for
/// Vietnamese is half of its time. So it gets a copy without such characters, of the same length, and what it points at
/// is read in the document instead (see ``Masking``). No document is taken for another: only one in sound UTF-8 with
/// characters that XML allows and without a delete character of its own has a copy; names cannot have that character,
/// and whatever libxml2 has copied with one in it is refused, so that the document is parsed as it is.
enum MaskedDocument {
  /// What stands for each byte beyond ASCII: in text and values allowed by XML, and hardly ever used.
  static let stand: UInt8 = 0x7F

  /// What libxml2 is to be given.
  enum Form {
    /// The document itself: all of it is ASCII.
    case itself
    /// The copy.
    case copy
    /// Neither: it is not sound UTF-8, has a delete character, or one that XML does not allow.
    case none
  }

  /// Tells in which form a document is to be parsed, and makes the copy if it is that.
  ///
  /// - Parameters:
  ///   - document: The document, with the mark of UTF-8 at its start or without.
  ///   - copy: What takes the copy; at least as long as the document.
  /// - Returns: The form; only ``Form/copy`` says that there is something of use in the copy.
  static func form(of document: Span<UInt8>, copy: inout [UInt8]) -> Form {
    guard let text = try? UTF8Span(validating: document) else { return .none }  // Not sound UTF-8.
    if text.isKnownASCII { return .itself }
    guard document.count <= copy.count else { return .none }
    let marked = Literal.starts(document, with: "\u{FEFF}", at: 0) ? 3 : 0
    let found = mask(document, into: copy.mutableSpan)
    for index in 0..<marked { copy[index] = document[index] }
    return found.hasStand || (found.mayBeForbidden && hasForbidden(document)) ? .none : .copy
  }

  /// Copies with every byte beyond ASCII masked, eight bytes in a step, and tells what it met.
  private static func mask(
    _ document: Span<UInt8>, into copy: consuming MutableSpan<UInt8>
  ) -> (hasStand: Bool, mayBeForbidden: Bool) {
    let source = unsafe document.bytes
    var target = unsafe copy.mutableBytes
    var found = (stands: UInt64(0), leads: UInt64(0))
    var offset = 0
    while offset + 8 <= document.count {
      // Within both: the caller has looked that the copy is as long.
      let word = unsafe source.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
      found.stands |= zeros(word ^ eight(stand))
      found.leads |= zeros(word ^ eight(lead))
      unsafe target.storeBytes(of: masked(word), toUncheckedByteOffset: offset, as: UInt64.self)
      offset += 8
    }
    while offset < document.count {
      let byte = document[offset]
      found.stands |= byte == stand ? 1 : 0
      found.leads |= byte == lead ? 1 : 0
      target.storeBytes(of: min(byte, stand), toByteOffset: offset, as: UInt8.self)
      offset += 1
    }
    return (found.stands != 0, found.leads != 0)
  }

  /// A word of eight times a byte.
  private static func eight(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// Other than zero exactly when a byte of the word is zero.
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- eight(1)) & ~word & eight(0x80) }

  /// The word with ``stand`` for each byte that has its highest bit.
  private static func masked(_ word: UInt64) -> UInt64 {
    let high = word & eight(0x80)
    return (word & ~high) | ((high >> 7) &* UInt64(stand))
  }

  /// The bytes of U+FFFE and U+FFFF, of which the last is at least this: no characters of XML (XML 1.0, 2.2).
  private static let (lead, second, last): (UInt8, UInt8, UInt8) = (0xEF, 0xBF, 0xBE)

  private static func hasForbidden(_ document: Span<UInt8>) -> Bool {
    document.indices.dropLast(2).contains { index in
      document[index] == lead && document[index + 1] == second && document[index + 2] >= last
    }
  }
}
