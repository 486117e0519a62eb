/// Changes of a part's bytes at places that do not overlap; what lies between them is copied as it stands.
struct PartEdits {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  /// Whether nothing changes.
  var isEmpty: Bool { edits.isEmpty }

  /// Puts markup at a place, behind what was put there before.
  mutating func insert(_ markup: [UInt8], at place: Int) { edits.append((place..<place, markup)) }

  /// Puts markup at a place.
  mutating func insert(_ markup: String, at place: Int) { insert(Array(markup.utf8), at: place) }

  /// Puts something in the place of bytes.
  mutating func replace(_ range: Range<Int>, with text: String) { edits.append((range, Array(text.utf8))) }

  /// Adds markup at the end of an element's content; once only for an element that is one tag.
  mutating func append(_ markup: [UInt8], to element: MarkupOutline.Element, of outline: MarkupOutline) {
    guard element.tag.kind == .empty else { return insert(markup, at: element.contentEnd) }
    let name = element.tag.prefix.lowerBound..<element.tag.localName.upperBound
    // The slash is the last byte but one of an empty element's tag.
    let slash = element.end - 2
    edits.append((slash..<(slash + 1), []))
    insert(markup + Array("</".utf8) + outline.bytes[name] + Array(">".utf8), at: element.end)
  }

  /// The part with the changes.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.bytes.count })
    var position = 0
    let inOrder = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in inOrder {
      result.append(contentsOf: bytes[position..<edit.range.lowerBound])
      result.append(contentsOf: edit.bytes)
      position = edit.range.upperBound
    }
    result.append(contentsOf: bytes[position...])
    return result
  }
}
