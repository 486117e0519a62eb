/// The elements of an XML part in the order of their start tags, each with its place.
struct MarkupOutline: Sendable {
  /// An element.
  struct Element: Sendable {
    /// The start tag.
    let tag: MarkupScanner.Tag
    /// How many elements it stands in.
    let depth: Int
    /// Where its content ends; the end of the tag when it is one tag.
    var contentEnd: Int
    /// Where it ends.
    var end: Int
    /// The index of the first element behind it and all it holds.
    var next: Int

    /// Its bytes.
    var range: Range<Int> { tag.range.lowerBound..<end }
    /// The bytes between its tags.
    var content: Range<Int> { tag.range.upperBound..<contentEnd }
  }

  /// The part's contents.
  let bytes: [UInt8]
  /// The part's name, for errors.
  let part: String
  /// The elements; the first is the root.
  private(set) var elements: [Element] = []

  /// The elements of a part.
  init(_ bytes: [UInt8], part: String) throws(PatchError) {
    self.bytes = bytes
    self.part = part
    var scanner = try MarkupScanner(bytes, part: part)
    var open: [Int] = []
    while let tag = try scanner.next() {
      if tag.kind == .end {
        try close(tag, open.popLast())
        continue
      }
      if open.isEmpty && !elements.isEmpty { throw scanner.fault(at: tag.range.lowerBound, "a second root") }
      let end = tag.range.upperBound
      elements.append(
        Element(tag: tag, depth: open.count, contentEnd: end, end: end, next: elements.count + 1))
      if tag.kind == .start { open.append(elements.count - 1) }
    }
    guard open.isEmpty, !elements.isEmpty else { throw scanner.fault(at: bytes.count, "an element without an end") }
  }

  private mutating func close(_ tag: MarkupScanner.Tag, _ index: Int?) throws(PatchError) {
    guard let index, bytes[elements[index].tag.localName] == bytes[tag.localName],
      bytes[elements[index].tag.prefix] == bytes[tag.prefix]
    else { throw .malformed(part: part, byte: tag.range.lowerBound, "an end without its start") }
    elements[index].contentEnd = tag.range.lowerBound
    elements[index].end = tag.range.upperBound
    elements[index].next = elements.count
  }

  /// The root element.
  var root: Element { elements[0] }

  /// The prefix of the root with its colon; empty for none.
  var prefix: String { String(decoding: bytes[root.tag.prefix], as: UTF8.self) }

  /// The children of an element, by index.
  func children(of parent: Int) -> [Int] {
    var children: [Int] = []
    var index = parent + 1
    while index < elements[parent].next {
      children.append(index)
      index = elements[index].next
    }
    return children
  }

  /// The first child of an element with a name and the root's prefix.
  func child(_ name: StaticString, of parent: Int = 0) -> Int? {
    children(of: parent).first { isOwn($0, name) }
  }

  /// The children of an element with a name and the root's prefix.
  func children(_ name: StaticString, of parent: Int) -> [Int] {
    children(of: parent).filter { isOwn($0, name) }
  }

  /// Whether an element has a name and the root's prefix.
  func isOwn(_ index: Int, _ name: StaticString) -> Bool {
    let tag = elements[index].tag
    return bytes[tag.localName].elementsEqual(name.bytes) && bytes[tag.prefix] == bytes[root.tag.prefix]
  }

  /// The attributes of an element.
  func attributes(of index: Int) throws(PatchError) -> [MarkupAttribute] {
    guard let attributes = elements[index].tag.attributes(in: bytes) else {
      throw .malformed(part: part, byte: elements[index].tag.range.lowerBound, "an attribute without a value")
    }
    return attributes
  }

  /// The place of the value of an attribute without prefix, or `nil` when there is none of that name.
  func value(of name: StaticString, in index: Int) throws(PatchError) -> Range<Int>? {
    try attributes(of: index).first { bytes[$0.name].elementsEqual(name.bytes) }?.value
  }

  /// The value of an attribute without prefix as text.
  func text(of name: StaticString, in index: Int) throws(PatchError) -> String? {
    try value(of: name, in: index).map { MarkupText.resolved(bytes[$0]) }
  }
}

extension MarkupOutline {
  /// Refuses a part whose root is another element, or whose elements are of another namespace than is known.
  func check(root name: StaticString, namespace: StaticString) throws(PatchError) {
    guard isOwn(0, name) else { throw unusual("the root is another element") }
    let binding = prefix.isEmpty ? "xmlns" : "xmlns:" + prefix.dropLast()
    for (index, element) in elements.enumerated() where element.depth <= 2 {
      for attribute in try attributes(of: index) where bytes[attribute.name].elementsEqual(binding.utf8) {
        let value = MarkupText.resolved(bytes[attribute.value])
        guard value == namespace.description else { throw unusual("a namespace that is not known") }
      }
    }
    let isBound = try attributes(of: 0).contains { bytes[$0.name].elementsEqual(binding.utf8) }
    guard isBound else { throw unusual("no namespace") }
  }

  /// The conformance class of a part of SpreadsheetML by the namespace of its root.
  func conformance() throws(PatchError) -> Conformance {
    let binding = prefix.isEmpty ? "xmlns" : "xmlns:" + prefix.dropLast()
    let attribute = try attributes(of: 0).first { bytes[$0.name].elementsEqual(binding.utf8) }
    guard let attribute, let conformance = Conformance(namespace: MarkupText.resolved(bytes[attribute.value])) else {
      throw unusual("a namespace that is not known")
    }
    return conformance
  }

  /// An obstacle in this part.
  func unusual(_ what: String) -> PatchError { .notAnnotated(.unusual(part: part, what)) }
}
