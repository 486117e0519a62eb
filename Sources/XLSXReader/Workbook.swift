public import Spreadsheet

/// A workbook read from an `.xlsx` or `.xlsm` file.
///
/// ```swift
/// let workbook = try Workbook.open(path: "scores.xlsx")
/// for sheet in workbook.sheets {
///   for row in sheet.rows {
///     for cell in sheet.cells(inRow: row) { print(cell.reference, cell.value) }
///   }
/// }
/// ```
///
/// Parts are found through relationships and content types, never by their usual names; transitional and Strict
/// workbooks read alike. Nothing is calculated, rounded or guessed: a cell has what the file stores.
public struct Workbook: Sendable {
  /// The worksheets in the workbook's order, hidden ones too; chart, dialog and macro sheets are left out.
  public let sheets: [Sheet]
  /// The defined names, in the order of the file.
  public let definedNames: [DefinedName]
  /// What the workbook's serial dates count from.
  public let dateSystem: DateSystem
  /// Whether the workbook carries macros, or is of a kind that may.
  public let hasMacros: Bool

  /// Reads a workbook from its bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - limits: What the file may ask of its reader.
  ///   - fonts: Whether to note the fonts of cells and of the runs of rich text, in ``Spreadsheet/Cell/runs``.
  /// - Returns: The workbook with all its sheets.
  /// - Throws: Why the file cannot be read; nothing of it is handed out then.
  public static func open(
    _ bytes: [UInt8], limits: ReadingLimits = .default, fonts: Bool = false
  ) throws(XLSXError) -> Workbook {
    try Workbook(OfficePackage(bytes, limits: limits), fonts: fonts)
  }

  /// Reads a workbook from a file, whose size is checked before its first byte is read.
  ///
  /// - Parameters:
  ///   - path: The path of a regular file.
  ///   - limits: What the file may ask of its reader.
  ///   - fonts: Whether to note the fonts of cells and of the runs of rich text, in ``Spreadsheet/Cell/runs``.
  /// - Returns: The workbook with all its sheets.
  /// - Throws: Why the file cannot be read; ``XLSXError/cannotOpen(path:code:)`` when it is not there.
  public static func open(
    path: String, limits: ReadingLimits = .default, fonts: Bool = false
  ) throws(XLSXError) -> Workbook {
    try open(FileBytes.read(path, limit: limits.fileBytes), limits: limits, fonts: fonts)
  }

  private init(_ package: OfficePackage, fonts: Bool) throws(XLSXError) {
    var main = WorkbookPart()
    try package.parts.read(package.workbookPart, into: &main)
    let relationships = try package.parts.relationships(of: package.workbookPart)
    var reader = try SheetReader(package.parts, relationships, dateSystem: main.dateSystem, fonts: fonts)
    var sheets: [Sheet] = []
    for entry in main.sheets {
      guard let part = try Self.worksheet(entry, relationships) else { continue }
      sheets.append(try reader.read(part, name: entry.name, visibility: entry.visibility))
    }
    self.sheets = sheets
    definedNames = main.definedNames
    dateSystem = main.dateSystem
    hasMacros = package.contentTypes.hasMacros || relationships.part(ofKind: "vbaProject") != nil
  }

  /// The part of a sheet's entry, or `nil` when the sheet is no worksheet.
  private static func worksheet(
    _ entry: WorkbookPart.SheetEntry, _ relationships: Relationships
  ) throws(XLSXError) -> String? {
    // Excel itself writes an empty one for a module of old macros, which it lists as a very hidden sheet.
    if entry.relationship.isEmpty { return nil }
    guard let relationship = relationships[entry.relationship] else {
      throw .missingPart(name: "of the sheet \"\(entry.name)\" (relationship \"\(entry.relationship)\")")
    }
    return relationship.kind == "worksheet" ? relationship.part : nil
  }
}
