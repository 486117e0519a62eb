internal import CLibXML2

/// What the names of documents mean, by the address at which a parser's dictionary keeps each of them once.
///
/// Without it each tag would be compared with all known names; with it a tag costs one look into a small table. It lives
/// as long as the dictionary, so that the next document of the same parser finds its names known.
@safe struct XMLNameCache {
  private struct Slot {
    var name: UInt = 0
    var namespace: UInt = 0
    var meaning: XMLName?
  }

  /// A power of two, several times the number of names that a worksheet uses.
  private static let count = 256

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
    let place = place(UInt(bitPattern: name) << 1, UInt(bitPattern: namespace))
    if let slot = place.hit { return slot.meaning }
    return place.fill(unsafe Self.findElement(name, namespace))
  }

  /// The attribute of a name and a namespace, or `nil` when it is not known.
  @inline(__always)
  func attribute(_ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) -> XMLName? {
    let place = place(UInt(bitPattern: name) << 1 | 1, UInt(bitPattern: namespace))
    if let slot = place.hit { return slot.meaning }
    return place.fill(unsafe Self.findAttribute(name, namespace))
  }

  /// Where a key belongs, and what is there when it is that key's.
  @safe private struct Place {
    let slot: UnsafeMutablePointer<Slot>
    let name: UInt
    let namespace: UInt

    @inline(__always)
    var hit: Slot? {
      unsafe slot.pointee.name == name && slot.pointee.namespace == namespace ? slot.pointee : nil
    }

    @inline(never)
    func fill(_ meaning: XMLName?) -> XMLName? {
      unsafe slot.pointee = Slot(name: name, namespace: namespace, meaning: meaning)
      return meaning
    }
  }

  @inline(__always)
  private func place(_ name: UInt, _ namespace: UInt) -> Place {
    let mixed = (name >> 3) ^ (name >> 10) ^ (namespace >> 4) ^ name
    return unsafe Place(slot: slots + Int(mixed & UInt(Self.count - 1)), name: name, namespace: namespace)
  }

  private static func findElement(
    _ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?
  ) -> XMLName? {
    if let namespace = unsafe namespace {
      guard XMLName.isKnown(namespace: unsafe String(cString: namespace)) else { return nil }
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
