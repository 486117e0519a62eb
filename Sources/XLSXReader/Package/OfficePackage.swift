internal import ZipArchive

/// The parts of an Office file and the relationships that lead from one to the next.
struct OfficePackage {
  let parts: PackageParts
  /// What the package says of the workbook's part.
  let contentTypes: ContentTypes
  /// The name of the workbook's part.
  let workbookPart: String

  /// What is left for the workbook's parts.
  private(set) var budget: ReadingBudget

  /// Opens a package and finds its workbook; fails for any other file, saying what it is.
  init(_ file: WorkbookFile, limits: ReadingLimits) throws(XLSXError) {
    var budget = ReadingBudget(limits: limits)
    let archive = try file.archive(limits: limits)
    try Self.refuseOtherPackages(archive)
    let parts = PackageParts(archive: archive)
    guard let workbook = try parts.relationships(of: "", &budget).part(ofKind: .officeDocument) else {
      throw .corrupt(.noWorkbook, at: .part(PartName.relationships(of: ""), byte: nil))
    }
    var contentTypes = ContentTypes(of: workbook, budget: budget)
    if parts.has(ContentTypes.part) { contentTypes = try parts.read(ContentTypes.part, by: contentTypes) }
    self.parts = parts
    self.contentTypes = contentTypes
    self.budget = contentTypes.budget
    workbookPart = workbook
    try refuseOtherDocuments()
  }

  private static func refuseOtherPackages(_ archive: ZipArchive) throws(XLSXError) {
    if archive.member(named: ContentTypes.part) != nil || archive.member(named: "_rels/.rels") != nil { return }
    guard archive.member(named: "mimetype") == nil, archive.member(named: "META-INF/manifest.xml") == nil else {
      throw .openDocument
    }
    throw .notAZip(looksLike: .zip)
  }

  private func refuseOtherDocuments() throws(XLSXError) {
    guard let type = contentTypes.type else { return }
    // What follows the vendor's name: `ms-excel.sheet.binary...`, `openxmlformats-officedocument.wordprocessingml...`.
    let words = type.utf8.split { [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-")].contains($0) }
    if words.contains(where: { $0.elementsEqual("binary".utf8) }) { throw .binaryXLSB }
    let isOther = words.contains { word in Self.otherDocuments.contains { word.elementsEqual($0.utf8) } }
    guard !isOther else { throw .notAWorkbook(contentType: type) }
  }

  /// Words in the content types of documents that are no workbooks.
  private static let otherDocuments = ["wordprocessingml", "presentationml", "word", "powerpoint", "visio"]
}
