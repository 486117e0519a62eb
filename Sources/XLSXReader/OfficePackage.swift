internal import ZipArchive

/// The parts of an Office file and the relationships that lead from one to the next.
struct OfficePackage {
  let parts: PackageParts
  /// What each part is; empty when the package does not say.
  let contentTypes: ContentTypes
  /// The name of the workbook's part.
  let workbookPart: String

  private static let contentTypesPart = "[Content_Types].xml"

  /// Opens a package and finds its workbook; fails for any other file, saying what it is.
  init(_ bytes: [UInt8], limits: ReadingLimits) throws(XLSXError) {
    let archive = try Self.archive(bytes, limits: limits)
    try Self.refuseOtherPackages(archive)
    let parts = PackageParts(archive: archive, limits: limits)
    var contentTypes = ContentTypes()
    if parts.has(Self.contentTypesPart) { try parts.read(Self.contentTypesPart, into: &contentTypes) }
    guard let workbook = try parts.relationships(of: "").part(ofKind: "officeDocument") else {
      throw .corrupt(part: "_rels/.rels", reason: "no relationship leads to a workbook", line: nil)
    }
    self.parts = parts
    self.contentTypes = contentTypes
    workbookPart = workbook
    try refuseOtherDocuments()
  }

  private static func archive(_ bytes: [UInt8], limits: ReadingLimits) throws(XLSXError) -> ZipArchive {
    guard bytes.count <= limits.fileBytes else {
      throw .fileTooLarge(found: bytes.count, allowed: limits.fileBytes)
    }
    // An old workbook may hold a whole ZIP file, its theme, which would be found behind its first bytes.
    guard !bytes.starts(with: OLEDirectory.signature) else { throw WorkbookContainer.refusal(of: bytes) }
    do throws(ZipError) { return try ZipArchive(bytes, limits: ZipLimits(limits)) } catch {
      throw error == .notAnArchive ? WorkbookContainer.refusal(of: bytes) : XLSXError(error)
    }
  }

  private static func refuseOtherPackages(_ archive: ZipArchive) throws(XLSXError) {
    if archive.member(named: contentTypesPart) != nil || archive.member(named: "_rels/.rels") != nil { return }
    guard archive.member(named: "mimetype") == nil, archive.member(named: "META-INF/manifest.xml") == nil else {
      throw .openDocument
    }
    throw .notAZip(looksLike: .zip)
  }

  private func refuseOtherDocuments() throws(XLSXError) {
    guard let type = contentTypes.type(of: workbookPart) else { return }
    // What follows the vendor's name: `ms-excel.sheet.binary...`, `openxmlformats-officedocument.wordprocessingml...`.
    let words = type.utf8.split { [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-")].contains($0) }
    if words.contains(where: { $0.elementsEqual("binary".utf8) }) { throw .binaryXLSB }
    let isOther = words.contains { word in Self.otherDocuments.contains { word.elementsEqual($0.utf8) } }
    guard !isOther else { throw .notAWorkbook(contentType: type) }
  }

  /// Words in the content types of documents that are no workbooks.
  private static let otherDocuments = ["wordprocessingml", "presentationml", "word", "powerpoint", "visio"]
}
