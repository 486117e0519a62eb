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

  /// Gives the attributes with names that are known, one after another, until an error is thrown.
  ///
  /// A value is given as it is written: `&amp;` stands as `&#38;`, see `String(attribute:)`.
  @inline(__always)
  func forEach(_ body: (XMLName, Span<UInt8>) throws(XLSXError) -> Void) throws(XLSXError) {
    guard var field = unsafe fields else { return }
    let end = unsafe field + 5 * all
    while unsafe field < end {
      if let name = unsafe field[0], let start = unsafe field[3], let behind = unsafe field[4],
        let known = unsafe names.attribute(name, namespace: field[2])
      {
        try body(known, unsafe Span(_unsafeStart: start, count: behind - start))
      }
      unsafe field += 5
    }
  }

  /// The value of an attribute, or `nil` without it.
  func value<Result>(_ name: XMLName, _ read: (Span<UInt8>) -> Result) -> Result? {
    var result: Result?
    // Nothing is thrown by what reads a value.
    try? forEach { (known, value) throws(XLSXError) in if known == name { result = read(value) } }
    return result
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
    guard bytes.indices.contains(where: { bytes[$0] == UInt8(ascii: "&") }) else {
      self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
      return
    }
    var characters: [UInt8] = []
    characters.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let isReference = bytes[position] == UInt8(ascii: "&") && Literal.starts(bytes, with: "&#38;", at: position)
      characters.append(bytes[position])
      position += isReference ? 5 : 1
    }
    self.init(decoding: characters, as: UTF8.self)
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
