/// An attribute of a tag, by its places in the part.
struct MarkupAttribute {
  /// The bytes of the name with its prefix.
  let name: Range<Int>
  /// The bytes between the quotes, references not resolved.
  let value: Range<Int>
}

extension MarkupScanner.Tag {
  /// The attributes, in their order, or `nil` when they are not well formed.
  func attributes(in bytes: [UInt8]) -> [MarkupAttribute]? {
    var attributes: [MarkupAttribute] = []
    var index = localName.upperBound
    let end = range.upperBound - 1
    while true {
      while index < end, bytes[index].isMarkupSpace || bytes[index] == UInt8(ascii: "/") { index += 1 }
      guard index < end else { return attributes }
      guard let attribute = Self.attribute(at: index, end: end, in: bytes) else { return nil }
      attributes.append(attribute)
      index = attribute.value.upperBound + 1
    }
  }

  private static func attribute(at start: Int, end: Int, in bytes: [UInt8]) -> MarkupAttribute? {
    var nameEnd = start
    while nameEnd < end, bytes[nameEnd] != UInt8(ascii: "="), !bytes[nameEnd].isMarkupSpace { nameEnd += 1 }
    var index = nameEnd
    while index < end, bytes[index].isMarkupSpace || bytes[index] == UInt8(ascii: "=") { index += 1 }
    guard index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else { return nil }
    let valueStart = index + 1
    guard let closing = bytes[valueStart..<end].firstIndex(of: bytes[index]) else { return nil }
    return MarkupAttribute(name: start..<nameEnd, value: valueStart..<closing)
  }
}

extension MarkupScanner {
  /// Whether a tag has a name, whatever its prefix.
  func isNamed(_ tag: Tag, _ name: StaticString) -> Bool {
    bytes[tag.localName].elementsEqual(name.bytes)
  }

  /// The attributes of a tag, in their order.
  func attributes(of tag: Tag) throws(PatchError) -> [MarkupAttribute] {
    guard let attributes = tag.attributes(in: bytes) else {
      throw fault(at: tag.range.lowerBound, "an attribute without a value")
    }
    return attributes
  }

  /// The bytes of the value of an attribute without prefix, or `nil` when the tag has none of that name.
  func value(of name: StaticString, in tag: Tag) throws(PatchError) -> Range<Int>? {
    try attributes(of: tag).first { bytes[$0.name].elementsEqual(name.bytes) }?.value
  }

  /// The value of an attribute without prefix as text.
  func text(of name: StaticString, in tag: Tag) throws(PatchError) -> String? {
    guard let range = try value(of: name, in: tag) else { return nil }
    return MarkupText.resolved(bytes[range])
  }
}

extension StaticString {
  /// The characters as bytes.
  var bytes: String.UTF8View { description.utf8 }
}
