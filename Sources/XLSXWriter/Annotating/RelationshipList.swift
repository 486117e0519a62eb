/// The relationships of a part while some are added (ECMA-376 Part 2, 6.5).
struct RelationshipList {
  /// One that is stored.
  struct Entry {
    let id: String
    let type: String
    let target: String
    let isExternal: Bool

    /// Whether it is of a kind: `worksheet`, `comments`.
    func isOf(kind: String) -> Bool { !isExternal && type.hasSuffix("/" + kind) }
  }

  private static let namespace: StaticString = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The member that holds them.
  let part: String
  /// The part that has them.
  let source: String
  /// Those stored.
  let entries: [Entry]
  private let outline: MarkupOutline?
  private var ids: Set<String>
  private var added: [(id: String, type: String, target: String)] = []

  /// The relationships of a part, none when it has no part for them; of the package for an empty name.
  init(of source: String, in package: AnnotatedPackage) throws(PatchError) {
    let source = PartName.slashed(source)
    self.source = source
    let name = PartName.relationships(of: source)
    guard let member = package.member(name) else {
      (part, entries, outline, ids) = (name, [], nil, [])
      return
    }
    let outline = try MarkupOutline(package.contents(of: member), part: member)
    try outline.check(root: "Relationships", namespace: Self.namespace)
    var entries: [Entry] = []
    for index in outline.children(of: 0) {
      guard outline.isOwn(index, "Relationship"), let id = try outline.text(of: "Id", in: index),
        let type = try outline.text(of: "Type", in: index), let target = try outline.text(of: "Target", in: index)
      else { throw outline.unusual("a relationship that lacks something") }
      let isExternal = try outline.text(of: "TargetMode", in: index) == "External"
      entries.append(Entry(id: id, type: type, target: target, isExternal: isExternal))
    }
    self.part = member
    self.entries = entries
    self.outline = outline
    ids = Set(entries.map(\.id))
    guard ids.count == entries.count else { throw outline.unusual("two relationships of one id") }
  }

  /// Whether none was added.
  var isUnchanged: Bool { added.isEmpty }

  /// The first relationship of a kind.
  func first(ofKind kind: String) -> Entry? { entries.first { $0.isOf(kind: kind) } }

  /// The relationship of an id.
  func entry(_ id: String) -> Entry? { entries.first { $0.id == id } }

  /// The part that a relationship leads to.
  func target(of entry: Entry) -> String { PartName.resolve(entry.target, from: source) }

  /// Adds a relationship to a part, and says its id.
  mutating func add(kind: String, to target: String, _ conformance: Conformance) -> String {
    var number = ids.count + 1
    while !ids.insert("rId\(number)").inserted { number += 1 }
    // A target from the root means the same wherever it is read.
    added.append(("rId\(number)", conformance.type(of: kind), "/" + target))
    return "rId\(number)"
  }

  /// The part's contents with those added.
  func contents() -> [UInt8] {
    var markup: [UInt8] = []
    for (id, type, target) in added {
      markup.append(markup: "<\(outline?.prefix ?? "")Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"")
      markup.append(escaping: target)
      markup.append(markup: "\"/>")
    }
    guard let outline else {
      return Array("\(MarkupText.declaration)<Relationships xmlns=\"\(Self.namespace)\">".utf8) + markup
        + Array("</Relationships>".utf8)
    }
    var edits = PartEdits()
    edits.append(markup, to: outline.root, of: outline)
    return edits.applied(to: outline.bytes)
  }
}

extension MarkupText {
  /// What a part of ours begins with.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
}
