/// The relationships of a part or of the package (ECMA-376 Part 2, 6.5).
struct Relationships {
  /// One of them.
  struct Relationship {
    let id: String
    /// The last word of the type, which transitional and Strict packages share: `worksheet`, `styles`, ...
    let kind: String
    /// The name of the part that is meant.
    let part: String
  }

  private var byID: [String: Relationship] = [:]
  private var partByKind: [String: String] = [:]
  private let source: String

  /// No relationships yet, of a part; the empty name is the package.
  init(of source: String) { self.source = source }

  /// The relationship of an id, or `nil`.
  subscript(id: String) -> Relationship? { byID[id] }

  /// The first part of a kind, or `nil`.
  func part(ofKind kind: String) -> String? { partByKind[kind] }
}

extension Relationships: XMLHandler {
  static var root: XMLName { .relationships }

  mutating func start(_ event: XMLTape.Event, _ tape: borrowing XMLTape) throws(XLSXError) {
    guard event.depth == 2, event.name == .relationship, tape.string(.targetMode, of: event) != "External",
      let type = tape.string(.type, of: event), let target = tape.string(.target, of: event)
    else { return }
    let kind = type.split(separator: "/").last.map(String.init) ?? type
    let id = tape.string(.relationshipID, of: event) ?? ""
    let part = PartName.resolve(target, from: source)
    if partByKind[kind] == nil { partByKind[kind] = part }
    if byID[id] == nil { byID[id] = Relationship(id: id, kind: kind, part: part) }
  }

  mutating func text(_ bytes: ArraySlice<UInt8>, of event: XMLTape.Event) throws(XLSXError) {}
  mutating func end(_ event: XMLTape.Event) throws(XLSXError) {}
}
