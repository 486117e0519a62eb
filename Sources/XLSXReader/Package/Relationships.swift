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

  var budget: ReadingBudget
  private var byID: [String: Relationship] = [:]
  private var partByKind: [String: String] = [:]
  private let source: String
  /// The part that they are in.
  private let part: String

  /// No relationships yet, of a part; the empty name is the package.
  init(of source: String, budget: ReadingBudget) {
    self.source = source
    part = PartName.relationships(of: source)
    self.budget = budget
  }

  /// The relationship of an id, or `nil`.
  subscript(id: String) -> Relationship? { byID[id] }

  /// The first part of a kind, or `nil`.
  func part(ofKind kind: String) -> String? { partByKind[kind] }
}

extension Relationships: XMLHandler {
  static var root: XMLName { .relationships }

  mutating func start(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) throws(XLSXError) {
    guard depth == 2, name == .relationship, !attributes.equals(.targetMode, "External"),
      let kind = attributes.value(.type, Self.lastStep), let target = attributes.string(.target)
    else { return }
    let id = attributes.string(.relationshipID) ?? ""
    let part = PartName.resolve(target, from: source)
    try budget.hold(
      5 * MemoryCost.string + 2 * (kind.utf8.count + part.utf8.count + id.utf8.count), part: self.part)
    if partByKind[kind] == nil { partByKind[kind] = part }
    if byID[id] == nil { byID[id] = Relationship(id: id, kind: kind, part: part) }
  }

  /// What stands behind the last slash.
  private static func lastStep(of type: Span<UInt8>) -> String {
    let slash = type.indices.last { type[$0] == UInt8(ascii: "/") }
    return String(attribute: type.extracting((slash.map { $0 + 1 } ?? 0)..<type.count))
  }
}
