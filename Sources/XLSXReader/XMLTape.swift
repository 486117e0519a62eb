/// What a piece of XML holds, in its order: the parser's callbacks write it, safe code reads it.
///
/// Between the C parser and the readers of parts lies one array of fixed-size events over one array of bytes. So no
/// pointer reaches the readers, they may throw typed errors, and rows can be taken as they come. Elements and attributes
/// with names that ``XMLName`` does not know are left out; ``Event/depth`` still counts them.
struct XMLTape {
  /// A start tag, an end tag or a stretch of characters.
  struct Event {
    enum Kind: UInt8 { case start, end, text }
    let kind: Kind
    let name: XMLName
    /// How many elements the tag is in, itself included: 1 for the root.
    let depth: UInt16
    /// The first attribute, or where the characters start.
    let first: Int
    /// The number of attributes or bytes.
    let count: Int
  }

  /// An attribute's value among the bytes.
  struct Attribute {
    let name: XMLName
    let start: Int
    let count: Int
  }

  /// What stopped the parser besides XML that is not well formed.
  enum Stop: Error {
    case documentType
    case tooDeep
    case tooManyAttributes(Int)
  }

  /// An element that is open: its name, `nil` for one that is not known, and the namespaces it declares.
  private struct Open {
    let name: XMLName?
    let namespaces: Int
  }

  private(set) var events: [Event] = []
  private(set) var stop: Stop?
  private var attributes: [Attribute] = []
  private var bytes: [UInt8] = []
  /// The elements that are open, the innermost last.
  private var open: [Open] = []
  private var namespacesInScope = 0
  private let limits: ReadingLimits

  /// An empty tape.
  init(limits: ReadingLimits) { self.limits = limits }

  /// The characters of a text event.
  func text(_ event: Event) -> ArraySlice<UInt8> {
    bytes[event.first..<(event.first + event.count)]
  }

  /// An attribute's value, or `nil` without it.
  func value(_ name: XMLName, of event: Event) -> ArraySlice<UInt8>? {
    // By index: a loop over a slice would retain the array for each look.
    for index in event.first..<(event.first + event.count) where attributes[index].name == name {
      let start = attributes[index].start
      return bytes[start..<(start + attributes[index].count)]
    }
    return nil
  }

  /// An attribute's value as a string, or `nil` without it.
  func string(_ name: XMLName, of event: Event) -> String? {
    value(name, of: event).map { String(decoding: $0, as: UTF8.self) }
  }

  /// An attribute's value as a whole number; `nil` without it or when it is none.
  func integer(_ name: XMLName, of event: Event) -> Int? {
    value(name, of: event).flatMap(Literal.integer)
  }

  /// Whether an attribute is there and true (`xsd:boolean`).
  func isTrue(_ name: XMLName, of event: Event) -> Bool {
    value(name, of: event).flatMap(Literal.boolean) ?? false
  }

  // MARK: - Writing, by the parser only

  /// What the document's names mean.
  var names = XMLNameCache()

  /// Forgets what was read; the open elements stay.
  mutating func clear() {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// The number of attributes, for ``appendStart(_:firstAttribute:)``.
  var attributeCount: Int { attributes.count }

  /// Whether the characters that come are of interest.
  var wantsText: Bool { stop == nil && (open.last?.name?.hasText ?? false) }

  /// Notes that the parser met what no part may have.
  mutating func halt(_ reason: Stop) { stop = stop ?? reason }

  /// Adds an attribute of the start tag that comes next.
  mutating func appendAttribute(_ name: XMLName, _ value: some Collection<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: value)
    if value.contains(UInt8(ascii: "&")) { restoreAmpersands(from: start) }
    attributes.append(Attribute(name: name, start: start, count: bytes.count - start))
  }

  /// Makes `&` of each `&#38;`: libxml2 leaves an ampersand in an attribute in this form, however the file wrote it,
  /// and no other reference.
  private mutating func restoreAmpersands(from start: Int) {
    let value = bytes[start...].split(separator: Array("&#38;".utf8), omittingEmptySubsequences: false)
    let restored = Array(value.joined(separator: [UInt8(ascii: "&")]))
    bytes.replaceSubrange(start..., with: restored)
  }

  /// Adds a start tag whose attributes were added from a number on; the name is `nil` for one that is not known.
  ///
  /// A tag may have only so many attributes, and only so many namespaces may be in scope, because libxml2 compares each
  /// of them with each other.
  mutating func appendStart(_ name: XMLName?, firstAttribute: Int, attributes all: Int, namespaces: Int) {
    guard stop == nil else { return }
    open.append(Open(name: name, namespaces: namespaces))
    namespacesInScope += namespaces
    guard open.count <= limits.xmlDepth else { return halt(.tooDeep) }
    guard all <= limits.xmlAttributes, namespacesInScope <= limits.xmlAttributes else {
      return halt(.tooManyAttributes(max(all, namespacesInScope)))
    }
    guard let name else { return }
    events.append(
      Event(
        kind: .start, name: name, depth: UInt16(clamping: open.count), first: firstAttribute,
        count: attributes.count - firstAttribute))
  }

  /// Adds the end tag of the innermost element.
  mutating func appendEnd() {
    guard stop == nil, let last = open.popLast() else { return }
    namespacesInScope -= last.namespaces
    guard let name = last.name else { return }
    events.append(Event(kind: .end, name: name, depth: UInt16(clamping: open.count + 1), first: 0, count: 0))
  }

  /// Adds characters of the innermost element.
  mutating func appendText(_ text: some Collection<UInt8>) {
    guard let name = open.last?.name else { return }
    events.append(
      Event(
        kind: .text, name: name, depth: UInt16(clamping: open.count), first: bytes.count,
        count: text.count))
    bytes.append(contentsOf: text)
  }
}
