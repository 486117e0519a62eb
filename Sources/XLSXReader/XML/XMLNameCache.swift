internal import CLibXML2

/// What the names of documents mean, by the address at which a parser's dictionary keeps each of them once.
///
/// Without it each tag would be compared with all known names; with it a tag costs one look into a small table. It lives
/// as long as the dictionary, so that the next document of the same parser finds its names known.
@safe struct XMLNameCache {
  /// A name's address, twice and one more for an attribute's, and its namespace's; zero for none.
  private struct Key: Equatable {
    var name: UInt = 0
    var namespace: UInt = 0

    /// The slot where it belongs.
    ///
    /// Where names lie in memory differs from run to run: multiplying by 2^64 over the golden ratio spreads any addresses.
    @inline(__always)
    var start: Int {
      Int((UInt64(name ^ namespace &<< 5) &* 0x9E37_79B9_7F4A_7C15) &>> (64 - XMLNameCache.bits))
    }
  }

  private struct Slot {
    var key = Key()
    var meaning: XMLName?
  }

  /// Several times the number of names that a workbook uses, as a power of two.
  private static let bits: UInt64 = 9
  private static let count = 1 << bits
  /// The most slots that are looked at for a name, from the one where it belongs.
  private static let reach = 8

  private let slots: UnsafeMutablePointer<Slot>

  /// An empty cache, which lives until ``free()``.
  init() {
    unsafe slots = .allocate(capacity: Self.count)
    unsafe slots.initialize(repeating: Slot(), count: Self.count)
  }

  /// Frees the memory; to be called by the owner, once.
  func free() { unsafe slots.deallocate() }

  /// The element of a name and a namespace, or `nil` when it is not known.
  @inline(__always)
  func element(_ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) -> XMLName? {
    let key = Key(name: UInt(bitPattern: name) << 1, namespace: UInt(bitPattern: namespace))
    let slot = unsafe slots + key.start
    if unsafe slot.pointee.key == key { return unsafe slot.pointee.meaning }
    return search(key) { unsafe Self.findElement(name, namespace) }
  }

  /// The attribute of a name and a namespace, or `nil` when it is not known.
  @inline(__always)
  func attribute(_ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) -> XMLName? {
    let key = Key(name: UInt(bitPattern: name) << 1 | 1, namespace: UInt(bitPattern: namespace))
    let slot = unsafe slots + key.start
    if unsafe slot.pointee.key == key { return unsafe slot.pointee.meaning }
    return search(key) { unsafe Self.findAttribute(name, namespace) }
  }

  /// The meaning of a key that is not in the slot where it belongs; it is found once and kept in the next that is free,
  /// or, when all within reach have other keys, in the one where it belongs.
  @inline(never)
  private func search(_ key: Key, _ find: () -> XMLName?) -> XMLName? {
    var free = unsafe slots + key.start
    for step in 1..<Self.reach {
      let slot = unsafe slots + (key.start + step) % Self.count
      if unsafe slot.pointee.key == key { return unsafe slot.pointee.meaning }
      if unsafe free.pointee.key.name != 0, unsafe slot.pointee.key.name == 0 { unsafe free = slot }
    }
    let meaning = find()
    unsafe free.pointee = Slot(key: key, meaning: meaning)
    return meaning
  }

  private static func findElement(
    _ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?
  ) -> XMLName? {
    if let namespace = unsafe namespace {
      let namespace = unsafe String(cString: namespace)
      guard XMLName.isKnown(namespace: namespace) else {
        return unsafe XMLName.extended(String(cString: name), namespace: namespace)
      }
    }
    return unsafe XMLName.named(String(cString: name))
  }

  private static func findAttribute(
    _ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?
  ) -> XMLName? {
    let name = unsafe String(cString: name)
    guard let namespace = unsafe namespace else { return name.contains(":") ? nil : XMLName.named(name) }
    switch name {
    case "id": return XMLName.isReference(namespace: unsafe String(cString: namespace)) ? .reference : nil
    case "space": return unsafe String(cString: namespace) == "http://www.w3.org/XML/1998/namespace" ? .space : nil
    default: return nil
    }
  }
}
