/// Reads the tags of an XML part from front to back, with their places in the bytes, so that what is not edited can be
/// copied as it stands.
///
/// It keeps to what a patch needs: elements and attributes. Text is passed over, and so are comments, processing
/// instructions and CDATA sections. A DOCTYPE is refused. The part must be UTF-8 (ECMA-376 Part 2, 6.2.5 allows UTF-16
/// too, which nothing in practice writes).
struct MarkupScanner {
  /// A tag.
  struct Tag {
    /// What the tag does.
    enum Kind {
      /// Opens an element.
      case start
      /// Opens and closes an element.
      case empty
      /// Closes an element.
      case end
    }

    /// What the tag does.
    let kind: Kind
    /// The tag's bytes, from `<` to past `>`.
    let range: Range<Int>
    /// The bytes of the name without its prefix.
    let localName: Range<Int>
    /// The bytes of the prefix with its colon; empty for none.
    let prefix: Range<Int>
  }

  /// The part.
  let bytes: [UInt8]
  /// The part's name, for errors.
  let part: String
  private var position = 0

  /// A scanner at the start of a part.
  init(_ bytes: [UInt8], part: String) throws(PatchError) {
    self.bytes = bytes
    self.part = part
    let isWide = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.prefix(2).contains(0)
    guard !isWide else { throw .malformed(part: part, byte: 0, "not UTF-8") }
  }

  /// The next tag, or `nil` at the end.
  mutating func next() throws(PatchError) -> Tag? {
    while let open = find(UInt8(ascii: "<"), from: position) {
      guard open + 1 < bytes.count else { throw fault(at: open, "cut off in a tag") }
      switch bytes[open + 1] {
      case UInt8(ascii: "?"): position = try end(of: "?>", from: open + 2)
      case UInt8(ascii: "!"): position = try endOfDeclaration(at: open)
      default: return try tag(at: open)
      }
    }
    return nil
  }

  /// Where a comment or CDATA section ends.
  private func endOfDeclaration(at open: Int) throws(PatchError) -> Int {
    let rest = bytes[open...]
    if rest.starts(with: "<!--".utf8) { return try end(of: "-->", from: open + 4) }
    if rest.starts(with: "<![CDATA[".utf8) { return try end(of: "]]>", from: open + 9) }
    throw fault(at: open, "a DOCTYPE or another declaration")
  }

  private mutating func tag(at open: Int) throws(PatchError) -> Tag {
    let closes = bytes[open + 1] == UInt8(ascii: "/")
    let nameStart = closes ? open + 2 : open + 1
    var nameEnd = nameStart
    var localStart = nameStart
    while nameEnd < bytes.count, !bytes[nameEnd].endsName {
      if bytes[nameEnd] == UInt8(ascii: ":") { localStart = nameEnd + 1 }
      nameEnd += 1
    }
    guard nameEnd > localStart else { throw fault(at: open, "a tag without a name") }
    let close = try endOfTag(from: nameEnd, open: open)
    position = close + 1
    let isEmpty = bytes[close - 1] == UInt8(ascii: "/")
    return Tag(
      kind: closes ? .end : isEmpty ? .empty : .start, range: open..<(close + 1), localName: localStart..<nameEnd,
      prefix: nameStart..<localStart)
  }

  /// Where the tag's `>` is; one inside an attribute's quotes does not count.
  private func endOfTag(from start: Int, open: Int) throws(PatchError) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"): return index
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let closing = find(bytes[index], from: index + 1) else { throw fault(at: open, "cut off in a tag") }
        index = closing + 1
      default: index += 1
      }
    }
    throw fault(at: open, "cut off in a tag")
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private func end(of mark: StaticString, from start: Int) throws(PatchError) -> Int {
    let mark = Array(mark.description.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) { return index + mark.count }
      index += 1
    }
    throw fault(at: start, "cut off before \(String(decoding: mark, as: UTF8.self))")
  }

  /// An error at a byte of this part.
  func fault(at byte: Int, _ what: String) -> PatchError {
    .malformed(part: part, byte: byte, what)
  }
}

extension UInt8 {
  /// Whether it is white space as XML knows it.
  var isMarkupSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  /// Whether a tag's name ends before it.
  fileprivate var endsName: Bool { isMarkupSpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "/") }
}
