internal import ZipArchive

/// What the workbook part says of its sheets (ECMA-376 Part 1, 18.2).
struct WorkbookPart: Sendable {
  /// A worksheet: its name on the tab and its part.
  struct Worksheet: Sendable {
    /// The name on the tab.
    let name: String
    /// The member that holds it, as the archive names it.
    let part: String
  }

  /// The worksheets from left to right; chart and dialog sheets left out.
  let worksheets: [Worksheet]
  /// Whether the package lists its formulas in an order of calculation (ECMA-376 Part 1, 18.6).
  let hasCalculationChain: Bool

  /// Reads the workbook part of a package.
  init(of package: Package) throws(PatchError) {
    guard let part = try package.relationships(of: "").first(where: { $0.isOf(kind: "officeDocument") })?.part else {
      throw .missingPart("officeDocument")
    }
    let relationships = try package.relationships(of: part)
    hasCalculationChain = relationships.contains { $0.isOf(kind: "calcChain") && package.has($0.part) }
    worksheets = try Self.worksheets(of: package, part: part, relationships)
  }

  private static func worksheets(
    of package: Package, part: String, _ relationships: [Relationship]
  ) throws(PatchError) -> [Worksheet] {
    let byId = Dictionary(relationships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var scanner = try MarkupScanner(package.contents(of: part), part: part)
    var worksheets: [Worksheet] = []
    while let tag = try scanner.next() {
      guard scanner.isNamed(tag, "sheet"), tag.kind != .end, let name = try scanner.text(of: "name", in: tag),
        let id = try relationshipId(of: tag, in: scanner), let relationship = byId[id],
        relationship.isOf(kind: "worksheet")
      else { continue }
      guard let member = package.archive.member(named: relationship.part) else {
        throw .missingPart(relationship.part)
      }
      worksheets.append(Worksheet(name: name, part: member.name))
    }
    return worksheets
  }

  /// The attribute `id` in the namespace of relationships: the one with a prefix, usually `r:`.
  private static func relationshipId(
    of tag: MarkupScanner.Tag, in scanner: MarkupScanner
  ) throws(PatchError) -> String? {
    let attribute = try scanner.attributes(of: tag).first { attribute in
      String(decoding: scanner.bytes[attribute.name], as: UTF8.self).hasSuffix(":id")
    }
    return attribute.map { MarkupText.resolved(scanner.bytes[$0.value]) }
  }
}
