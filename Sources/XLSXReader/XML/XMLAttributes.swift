internal import CLibXML2

/// The attributes of a start tag, as libxml2 hands them to its callback.
///
/// A value that cannot be copied and is only ever borrowed, so that its pointers do not outlive the callback.
@safe struct XMLAttributes: ~Copyable {
  /// How many the tag has, those with names that are not known too.
  let all: Int
  /// Five fields each: local name, prefix, namespace, start and end of the value.
  private let fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  private let names: XMLNameCache

  /// The attributes at an address, whose names a cache knows.
  init(_ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int, names: XMLNameCache) {
    unsafe self.fields = fields
    all = count
    self.names = names
  }

  /// The name of an attribute by its number, or `nil` when it is not known.
  @inline(__always)
  func name(at index: Int) -> XMLName? {
    guard let fields = unsafe fields, let name = unsafe fields[5 * index] else { return nil }
    return unsafe names.attribute(name, namespace: fields[5 * index + 2])
  }

  /// Gives the value of an attribute by its number, as it is written: `&amp;` stands as `&#38;` (see ``string(_:)``).
  @inline(__always)
  func value<Result>(at index: Int, _ read: (Span<UInt8>) -> Result) -> Result {
    guard let fields = unsafe fields, let start = unsafe fields[5 * index + 3], let end = unsafe fields[5 * index + 4]
    else { return read(Span()) }
    return read(unsafe Span(_unsafeStart: start, count: end - start))
  }

  /// The value of an attribute, or `nil` without it.
  func value<Result>(_ name: XMLName, _ read: (Span<UInt8>) -> Result) -> Result? {
    for index in 0..<all where self.name(at: index) == name { return value(at: index, read) }
    return nil
  }
}

extension XMLAttributes {
  /// An attribute's value as a string, or `nil` without it.
  func string(_ name: XMLName) -> String? { value(name) { String(attribute: $0) } }

  /// An attribute's value as a whole number; `nil` without it or when it is none.
  func integer(_ name: XMLName) -> Int? { value(name) { Literal.integer($0) } ?? nil }

  /// Whether an attribute is there and true (`xsd:boolean`).
  func isTrue(_ name: XMLName) -> Bool { value(name) { Literal.boolean($0) ?? false } ?? false }

  /// Whether an attribute is there and is a text.
  func equals(_ name: XMLName, _ text: StaticString) -> Bool { value(name) { Literal.equals($0, text) } ?? false }
}

extension String {
  /// An attribute's value; libxml2 leaves an ampersand in it as `&#38;`, however the file wrote it, and no other
  /// reference.
  init(attribute bytes: Span<UInt8>) {
    let characters = [UInt8](bytes)
    guard characters.contains(UInt8(ascii: "&")) else {
      self.init(decoding: characters, as: UTF8.self)
      return
    }
    let parts = characters.split(separator: Array("&#38;".utf8), omittingEmptySubsequences: false)
    self.init(decoding: Array(parts.joined(separator: [UInt8(ascii: "&")])), as: UTF8.self)
  }
}

extension [UInt8] {
  /// The bytes of a span.
  init(_ bytes: Span<UInt8>) { self = unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) } }

  /// Adds the bytes of a span.
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
