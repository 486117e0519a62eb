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
    let place = place(UInt(bitPattern: name) << 1, UInt(bitPattern: namespace))
    return unsafe place.isHit ? place.slot.pointee.meaning : place.fill(Self.findElement(name, namespace))
  }

  /// The attribute of a name and a namespace, or `nil` when it is not known.
  @inline(__always)
  func attribute(_ name: UnsafePointer<xmlChar>, namespace: UnsafePointer<xmlChar>?) -> XMLName? {
    let place = place(UInt(bitPattern: name) << 1 | 1, UInt(bitPattern: namespace))
    return unsafe place.isHit ? place.slot.pointee.meaning : place.fill(Self.findAttribute(name, namespace))
  }

  /// The slot of a key: the one that has it, or else the one that is to have it.
  @safe private struct Place {
    let slot: UnsafeMutablePointer<Slot>
    let name: UInt
    let namespace: UInt

    @inline(__always)
    var isHit: Bool { unsafe slot.pointee.name == name && slot.pointee.namespace == namespace }

    @inline(never)
    func fill(_ meaning: XMLName?) -> XMLName? {
      unsafe slot.pointee = Slot(name: name, namespace: namespace, meaning: meaning)
      return meaning
    }
  }

  @inline(__always)
  private func place(_ name: UInt, _ namespace: UInt) -> Place {
    // Where names lie in memory differs from run to run. Multiplying by 2^64 over the golden ratio spreads any addresses.
    let mixed = UInt64(name ^ namespace &<< 5) &* 0x9E37_79B9_7F4A_7C15
    let start = Int(mixed &>> (64 - Self.bits))
    let place = unsafe Place(slot: slots + start, name: name, namespace: namespace)
    return place.isHit ? place : search(place, from: start)
  }

  /// The slot of a key that is not in the first one; when all within reach have other keys, the first one.
  @inline(never)
  private func search(_ first: Place, from start: Int) -> Place {
    for step in 0..<Self.reach {
      let slot = unsafe slots + (start + step) % Self.count
      let place = unsafe Place(slot: slot, name: first.name, namespace: first.namespace)
      if place.isHit { return place }
      if unsafe slot.pointee.name == 0 { return place }
    }
    return first
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
