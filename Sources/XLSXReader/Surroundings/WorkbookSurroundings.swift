public import Spreadsheet

/// Who a workbook says has made it; empty where it does not say.
public struct WorkbookAuthors: Hashable, Sendable {
  /// Who created it.
  public let creator: String
  /// Who saved it last.
  public let lastModifiedBy: String
  /// Whose manager is named.
  public let manager: String
  /// The organisation.
  public let company: String
}

extension Workbook {
  /// Whether it refers to cells of other workbooks, whose values it keeps.
  public var hasExternalLinks: Bool { relationships.part(ofKind: .externalLink) != nil }

  /// Reads what a worksheet lets a person do.
  ///
  /// - Parameter worksheet: One of ``worksheets``.
  /// - Returns: Its validations, its protection and the cells that are open.
  /// - Throws: Why it cannot be read.
  public func controls(of worksheet: WorksheetEntry) throws(XLSXError) -> SheetControls {
    var locks = StyleLocks(part: "", budget: budget)
    if let part = relationships.part(ofKind: .styles), parts.hasContent(part) {
      locks = try parts.read(part, by: StyleLocks(part: part, budget: budget))
    }
    let part = SheetControlsPart(part: worksheet.part, locks: locks, budget: locks.budget)
    return try parts.read(worksheet.part, by: part).controls
  }

  /// Reads who the workbook says has made it.
  ///
  /// - Returns: The names, empty where it does not say.
  /// - Throws: Why the properties cannot be read.
  public func authors() throws(XLSXError) -> WorkbookAuthors {
    var budget = budget
    let package = try parts.relationships(of: "", &budget)
    var texts: [XMLName: [UInt8]] = [:]
    if let part = package.part(ofKind: .coreProperties), parts.hasContent(part) {
      texts = try parts.read(part, by: DocumentPropertiesPart(root: .coreProperties, budget: budget)).texts
    }
    if let part = package.part(ofKind: .extendedProperties), parts.hasContent(part) {
      texts.merge(try parts.read(part, by: DocumentPropertiesPart(root: .extendedProperties, budget: budget)).texts) {
        $0 + $1
      }
    }
    func text(_ name: XMLName) -> String { String(decoding: texts[name] ?? [], as: UTF8.self) }
    return WorkbookAuthors(
      creator: text(.creator), lastModifiedBy: text(.lastModifiedBy), manager: text(.manager), company: text(.company))
  }
}
