internal import Spreadsheet

/// A workbook of others with notes on its cells and a sheet that lists them.
///
/// Every part stays byte for byte, except those that carry the notes; members that do not change are copied as
/// compressed. A workbook is refused rather than put at risk.
///
/// ```swift
/// let bytes = try AnnotatedWorkbook.bytes(of: submission, with: annotation)
/// ```
package enum AnnotatedWorkbook {
  private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

  /// The workbook with notes.
  ///
  /// - Parameters:
  ///   - workbook: The workbook's bytes, at most what ``ZipArchive/ZipLimits`` allow.
  ///   - annotation: The notes.
  /// - Returns: The new workbook's bytes.
  /// - Throws: ``PatchError`` for a workbook that does not get notes; ``PatchError/notAnnotated(_:)`` says why not when
  ///   it is readable and we know.
  package static func bytes(of workbook: [UInt8], with annotation: Annotation) throws(PatchError) -> [UInt8] {
    var package = try AnnotatedPackage(workbook)
    var types = try ContentTypeList(of: package)
    let part = try workbookPart(of: package, types)
    var relationships = try RelationshipList(of: part, in: package)
    let book = try WorkbookEdit(package.contents(of: part), part: part)
    let conformance = book.conformance
    var styles = try self.styles(relationships, in: package, conformance)
    let members = try self.members(of: book, relationships, in: package)
    let notes = Dictionary(grouping: annotation.notes, by: \.sheet)
    for sheet in book.sheets {
      guard let notes = notes[sheet.name], let member = members[sheet.name] else { continue }
      var edit = try SheetAnnotation(notes, member: member, in: package, conformance)
      try edit.apply(to: &package, &styles.table, &types, author: annotation.author)
    }
    var listing = ListingSheet(annotation.listing, sheets: Set(members.keys), conformance)
    let listingPart = package.takeName("xl/worksheets/sheet", suffix: "xml")
    package.put(listingPart, try listing.contents(&styles.table))
    types.add(listingPart, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")
    try put(styles, &package, &types, &relationships, conformance)
    let name = SheetText.name(annotation.listing.name, besides: book.sheets.map(\.name))
    let id = relationships.add(kind: "worksheet", to: listingPart, conformance)
    package.replace(part, with: try book.contents(adding: name, relationship: id))
    package.put(relationships.part, relationships.contents())
    package.replace(types.part, with: types.contents())
    return try package.bytes()
  }

  /// The workbook's part; refuses what is signed or another kind of workbook.
  private static func workbookPart(
    of package: AnnotatedPackage, _ types: ContentTypeList
  ) throws(PatchError) -> String {
    let relationships = try RelationshipList(of: "", in: package)
    guard !relationships.entries.contains(where: { $0.type.hasSuffix("/digital-signature/origin") }) else {
      throw .notAnnotated(.signed)
    }
    guard let entry = relationships.first(ofKind: "officeDocument"),
      let part = package.member(relationships.target(of: entry))
    else { throw .missingPart("officeDocument") }
    let type = types.type(of: part) ?? ""
    guard type.lowercased() == kind else { throw .notAnnotated(.otherKind(contentType: type)) }
    return part
  }

  /// The members of the worksheets by the names on their tabs.
  private static func members(
    of book: WorkbookEdit, _ relationships: RelationshipList, in package: AnnotatedPackage
  ) throws(PatchError) -> [String: String] {
    var members: [String: String] = [:]
    for sheet in book.sheets {
      guard let entry = relationships.entry(sheet.relationship) else {
        throw .notAnnotated(.unusual(part: relationships.part, "a sheet that is not there"))
      }
      guard entry.isOf(kind: "worksheet"), let member = package.member(relationships.target(of: entry)) else {
        continue
      }
      guard !members.values.contains(member), members.updateValue(member, forKey: sheet.name) == nil else {
        throw .notAnnotated(.unusual(part: relationships.part, "two sheets of one part or one name"))
      }
    }
    return members
  }

  /// The styles, and whether the workbook has a part for them.
  private static func styles(
    _ relationships: RelationshipList, in package: AnnotatedPackage, _ conformance: Conformance
  ) throws(PatchError) -> (table: StyleTable, member: String?) {
    guard let entry = relationships.first(ofKind: "styles") else {
      return (try StyleTable(nil, part: "", conformance), nil)
    }
    guard let member = package.member(relationships.target(of: entry)) else {
      throw .missingPart(relationships.target(of: entry))
    }
    return (try StyleTable(package.contents(of: member), part: member, conformance), member)
  }

  private static func put(
    _ styles: (table: StyleTable, member: String?), _ package: inout AnnotatedPackage, _ types: inout ContentTypeList,
    _ relationships: inout RelationshipList, _ conformance: Conformance
  ) throws(PatchError) {
    let contents = try styles.table.contents()
    if let member = styles.member { return package.replace(member, with: contents) }
    // Some programs look for styles nowhere else.
    let usual = "xl/styles.xml"
    let part = package.member(usual) == nil ? usual : package.takeName("xl/styles", suffix: "xml")
    package.put(part, contents)
    types.add(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml")
    _ = relationships.add(kind: "styles", to: part, conformance)
  }
}
