/// The relationships of a part or of the package (ECMA-376 Part 2, 6.5).
struct Relationships {
  /// The last word of a type, which transitional and Strict packages share (ECMA-376 Part 1, clause 12 and 15).
  enum Kind: Int, CaseIterable {
    case officeDocument
    case worksheet
    case styles
    case sharedStrings
    case vbaProject
    case externalLink
    case coreProperties
    case extendedProperties
    /// What the reader does not follow.
    case other

    /// The kind of a type: what stands behind its last slash.
    init(of type: Span<UInt8>) {
      let slash = type.indices.last { type[$0] == UInt8(ascii: "/") }
      let word = type.extracting((slash.map { $0 + 1 } ?? 0)..<type.count)
      self = Self.words.first { Literal.equals(word, $0.word) }?.kind ?? .other
    }

    private static let words: [(word: StaticString, kind: Kind)] = [
      ("worksheet", .worksheet), ("styles", .styles), ("sharedStrings", .sharedStrings),
      ("officeDocument", .officeDocument), ("vbaProject", .vbaProject),
      ("externalLink", .externalLink), ("core-properties", .coreProperties), ("coreProperties", .coreProperties),
      ("extended-properties", .extendedProperties), ("extendedProperties", .extendedProperties),
    ]
  }

  /// One of them.
  struct Relationship {
    let kind: Kind
    /// The name of the part that is meant.
    let part: String
  }

  var budget: ReadingBudget
  private var byID: [String: Relationship] = [:]
  private var firstParts = [String?](repeating: nil, count: Kind.allCases.count)
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
  func part(ofKind kind: Kind) -> String? { firstParts[kind.rawValue] }
}

extension Relationships: XMLHandler {
  var root: XMLName { .relationships }

  mutating func start(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) throws(XLSXError) {
    guard depth == 2, name == .relationship, !attributes.equals(.targetMode, "External"),
      let kind = attributes.value(.type, { Kind(of: $0) }), let target = attributes.string(.target)
    else { return }
    let id = attributes.string(.relationshipID) ?? ""
    let part = PartName.resolve(target, from: source)
    try budget.hold(4 * MemoryCost.string + 2 * part.utf8.count + id.utf8.count, part: self.part)
    if firstParts[kind.rawValue] == nil { firstParts[kind.rawValue] = part }
    if byID[id] == nil { byID[id] = Relationship(kind: kind, part: part) }
  }
}
