/// What the package says that its parts are, while some are added (ECMA-376 Part 2, 6.2.3).
struct ContentTypeList {
  private static let name = "[Content_Types].xml"
  private static let namespace: StaticString = "http://schemas.openxmlformats.org/package/2006/content-types"

  /// The member that holds them.
  let part: String
  private let outline: MarkupOutline
  /// By the part's name in lower case, without the slash before it.
  private var ofParts: [String: String] = [:]
  /// By the suffix in lower case.
  private var ofSuffixes: [String: String] = [:]
  private var added: [(attribute: String, name: String, type: String)] = []

  /// The content types of a package.
  init(of package: AnnotatedPackage) throws(PatchError) {
    guard let member = package.member(Self.name) else { throw .missingPart(Self.name) }
    part = member
    outline = try MarkupOutline(package.contents(of: member), part: member)
    try outline.check(root: "Types", namespace: Self.namespace)
    for index in outline.children(of: 0) {
      guard let type = try outline.text(of: "ContentType", in: index) else { continue }
      if outline.isOwn(index, "Override"), let name = try outline.text(of: "PartName", in: index) {
        ofParts[PartName.key(PartName.resolve(name, from: ""))] = type
      } else if outline.isOwn(index, "Default"), let suffix = try outline.text(of: "Extension", in: index) {
        ofSuffixes[suffix.lowercased()] = type
      }
    }
  }

  /// The content type of a part, or `nil` when none is given.
  func type(of part: String) -> String? {
    let key = PartName.key(part)
    return ofParts[key] ?? key.split(separator: ".").last.flatMap { ofSuffixes[String($0)] }
  }

  /// Says what a part is, if that is not said yet.
  mutating func add(_ part: String, _ type: String) {
    guard self.type(of: part) != type else { return }
    ofParts[PartName.key(part)] = type
    added.append(("Override PartName", "/" + part, type))
  }

  /// Says what parts of a suffix are; a part of a package that says otherwise gets its own entry.
  mutating func add(_ part: String, suffix: String, _ type: String) {
    guard ofSuffixes[suffix] == nil else { return add(part, type) }
    ofSuffixes[suffix] = type
    added.append(("Default Extension", suffix, type))
  }

  /// The part's contents with those added.
  func contents() -> [UInt8] {
    var markup: [UInt8] = []
    // Kinds of files come first in what Excel writes; the order does not matter (ECMA-376 Part 2, 6.2.3.3.2).
    for (attribute, name, type) in added {
      markup.append(markup: "<\(outline.prefix)\(attribute)=\"")
      markup.append(escaping: name)
      markup.append(markup: "\" ContentType=\"\(type)\"/>")
    }
    var edits = PartEdits()
    edits.append(markup, to: outline.root, of: outline)
    return edits.applied(to: outline.bytes)
  }
}
