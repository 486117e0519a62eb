/// What the names of a document mean, by the address at which libxml2 keeps each of them once for the document.
///
/// Without it each tag would be compared with all known names; with it a tag costs one look into a small table.
struct XMLNameCache {
  private struct Slot {
    var name: UInt = 0
    var namespace: UInt = 0
    var meaning: XMLName?
  }

  private var slots = [Slot](repeating: Slot(), count: 128)

  /// The meaning of a name and namespace at two addresses, which is found out by a closure the first time.
  ///
  /// - Parameters:
  ///   - name: The address of the local name, with its lowest bit set for an attribute's; not 0.
  ///   - namespace: The address of the namespace; 0 for none.
  ///   - find: What finds the meaning out.
  /// - Returns: The meaning, or `nil` for a name that is not known.
  mutating func meaning(of name: UInt, in namespace: UInt, find: () -> XMLName?) -> XMLName? {
    let position = Int(truncatingIfNeeded: (name >> 3) ^ (name >> 10) ^ (namespace >> 4) ^ name) & (slots.count - 1)
    if slots[position].name == name, slots[position].namespace == namespace { return slots[position].meaning }
    let meaning = find()
    slots[position] = Slot(name: name, namespace: namespace, meaning: meaning)
    return meaning
  }
}
