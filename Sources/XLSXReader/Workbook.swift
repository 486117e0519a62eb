public import Spreadsheet
internal import ZipArchive

/// A workbook in an `.xlsx` or `.xlsm` file.
///
/// Opening reads what the workbook says of itself; the cells of a sheet are read when they are asked for, whole:
///
/// ```swift
/// let workbook = try Workbook.open(path: path)
/// for sheet in try workbook.sheets() {
///   for row in sheet.rows {
///     for cell in sheet.cells(inRow: row) { print(sheet.name, cell.reference, cell.value) }
///   }
/// }
/// ```
///
/// or row by row, which takes the same little memory however large the sheet is:
///
/// ```swift
/// let workbook = try Workbook.open(path: path, limits: .large)
/// for worksheet in workbook.worksheets where worksheet.visibility == .visible {
///   var rows = try workbook.rows(of: worksheet)
///   while let row = try rows.next() {
///     for cell in row { print(cell.reference, cell.value) }
///   }
/// }
/// ```
///
/// A cell can be looked up by its place, and its format when asked for:
///
/// ```swift
/// let workbook = try Workbook.open(path: path)
/// guard let worksheet = workbook.worksheet(named: "Bảng điểm"), let place = CellReference("D6") else { return }
/// let sheet = try workbook.sheet(worksheet)
/// let styles = try workbook.styles()
/// if let cell = sheet[place] { print(cell.value, cell.formula ?? "", styles[cell.style].numberFormat ?? "General") }
/// if let table = CellRange("A5:D8") { print(sheet.cells(in: table).map(\.value)) }
/// for name in workbook.definedNames { print(name.name, name.formula, name.sheet ?? "") }
/// ```
///
/// A file that cannot be read says why, where, and which limit it exceeds:
///
/// ```swift
/// do throws(XLSXError) {
///   _ = try Workbook.open(path: path).sheets()
/// } catch {
///   switch error {
///   case .corrupt(let damage, at: let place): print("damaged: \(damage), \(place)")
///   case .limitExceeded(let limit, let allowed, let found, let part): print(limit, allowed, found, part ?? "")
///   default: print(error)
///   }
/// }
/// ```
///
/// Parts are found through relationships and content types, never by their usual names; transitional and Strict
/// workbooks read alike. Nothing is calculated, rounded or guessed: a cell has what the file stores.
public struct Workbook: Sendable {
  /// The worksheets in the workbook's order, hidden ones too; chart, dialog and macro sheets are left out.
  public let worksheets: [WorksheetEntry]
  /// The defined names, in the order of the file.
  public let definedNames: [DefinedName]
  /// What the workbook's serial dates count from.
  public let dateSystem: DateSystem
  /// Whether the workbook carries macros, or is of a kind that may.
  public let hasMacros: Bool

  let parts: PackageParts
  let relationships: Relationships
  let budget: ReadingBudget
  /// What cells refer to, once it has been read.
  private let kept = Spare<ReadTables>(limit: 1)

  /// Opens a workbook whose bytes are in memory.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - limits: What the file may ask of its reader.
  /// - Returns: The workbook, of whose cells nothing is read yet.
  /// - Throws: Why the file cannot be read.
  public static func open(_ bytes: [UInt8], limits: ReadingLimits = .default) throws(XLSXError) -> Workbook {
    try Workbook(OfficePackage(.memory(bytes), limits: limits))
  }

  /// Opens a workbook in a file, whose size is checked before its first byte is read.
  ///
  /// A large file is read piece by piece, and stays open as long as the workbook is used.
  ///
  /// - Parameters:
  ///   - path: The path of a regular file.
  ///   - limits: What the file may ask of its reader.
  /// - Returns: The workbook, of whose cells nothing is read yet.
  /// - Throws: Why the file cannot be read; ``XLSXError/cannotOpen(path:code:)`` when it is not there.
  public static func open(path: String, limits: ReadingLimits = .default) throws(XLSXError) -> Workbook {
    try Workbook(OfficePackage(WorkbookFile(path: path, limits: limits), limits: limits))
  }

  private init(_ package: OfficePackage) throws(XLSXError) {
    let part = package.workbookPart
    let main = try package.parts.read(part, by: WorkbookPart(part: part, budget: package.budget))
    var budget = main.budget
    let relationships = try package.parts.relationships(of: part, &budget)
    worksheets = try main.worksheets(relationships)
    definedNames = main.definedNames
    dateSystem = main.dateSystem
    hasMacros = package.contentTypes.hasMacros || relationships.part(ofKind: .vbaProject) != nil
    parts = package.parts
    self.relationships = relationships
    self.budget = budget
  }

  /// The worksheet of a name, compared as Excel does without regard to case; `nil` when there is none.
  public func worksheet(named name: String) -> WorksheetEntry? {
    worksheets.first { $0.name.lowercased() == name.lowercased() }
  }

  /// Reads the cell formats, which cells refer to by ``Spreadsheet/Cell/style``.
  ///
  /// - Returns: The formats in the workbook's order; empty for a workbook without styles.
  /// - Throws: Why the styles cannot be read.
  public func styles() throws(XLSXError) -> [CellStyle] {
    guard let part = relationships.part(ofKind: .styles), parts.hasContent(part) else { return [] }
    return try parts.read(part, by: Styles(part: part, keepsCodes: true, budget: budget)).cellStyles
  }

  /// Reads all worksheets.
  ///
  /// - Parameter fonts: Whether to note the fonts of cells and of the runs of rich text, in ``Spreadsheet/Cell/runs``.
  /// - Returns: The sheets in the workbook's order.
  /// - Throws: Why one of them cannot be read; nothing is handed out then.
  public func sheets(fonts: Bool = false) throws(XLSXError) -> [Sheet] {
    var budget = budget
    let tables = try tables(fonts: fonts, &budget)
    var sheets: [Sheet] = []
    for worksheet in worksheets {
      let read = try parts.read(
        worksheet.part, by: Worksheet(part: worksheet.part, tables: tables, budget: budget))
      budget = read.budget
      sheets.append(read.sheet(worksheet))
    }
    return sheets
  }

  /// Reads one worksheet.
  ///
  /// - Parameters:
  ///   - worksheet: One of ``worksheets``.
  ///   - fonts: Whether to note the fonts of cells and of the runs of rich text, in ``Spreadsheet/Cell/runs``.
  /// - Returns: The sheet with all its cells.
  /// - Throws: Why it cannot be read.
  public func sheet(_ worksheet: WorksheetEntry, fonts: Bool = false) throws(XLSXError) -> Sheet {
    var budget = budget
    let tables = try tables(fonts: fonts, &budget)
    return try parts.read(worksheet.part, by: Worksheet(part: worksheet.part, tables: tables, budget: budget))
      .sheet(worksheet)
  }

  /// Begins to read a worksheet row by row.
  ///
  /// The shared texts and formats are read first; they are kept for the sheets that follow.
  ///
  /// - Parameter worksheet: One of ``worksheets``.
  /// - Returns: A reader before the sheet's first row.
  /// - Throws: Why the shared texts, the formats or the start of the sheet cannot be read.
  public func rows(of worksheet: WorksheetEntry) throws(XLSXError) -> RowReader {
    var budget = budget
    let tables = try tables(fonts: false, &budget)
    budget.beginRows()
    let handler = Worksheet(part: worksheet.part, tables: tables, notesHidden: false, budget: budget)
    return RowReader(try parts.open(worksheet.part, by: handler))
  }

  /// What cells refer to; a workbook without shared texts or styles is one without texts or formats to refer to.
  private func tables(fonts: Bool, _ budget: inout ReadingBudget) throws(XLSXError) -> WorkbookTables {
    let read: ReadTables
    if let found = kept.take(), found.tables.hasFonts == fonts {
      read = found
    } else {
      read = try readTables(fonts: fonts)
    }
    kept.giveBack(read)
    budget = read.budget
    return read.tables
  }

  private func readTables(fonts: Bool) throws(XLSXError) -> ReadTables {
    var texts = SharedTexts(part: "", budget: budget, keepsFonts: fonts)
    if let part = relationships.part(ofKind: .sharedStrings), parts.hasContent(part) {
      texts = try parts.read(part, by: SharedTexts(part: part, budget: budget, keepsFonts: fonts))
    }
    var styles = Styles(part: "", budget: texts.budget)
    if let part = relationships.part(ofKind: .styles), parts.hasContent(part) {
      styles = try parts.read(part, by: Styles(part: part, budget: texts.budget))
    }
    let tables = WorkbookTables(
      texts: texts.table, formats: styles.cellFormats, fonts: fonts ? styles.fonts : nil, dateSystem: dateSystem)
    return ReadTables(tables: tables, budget: styles.budget)
  }
}

/// What cells refer to, and what is left to ask for when that has been read.
private struct ReadTables {
  let tables: WorkbookTables
  let budget: ReadingBudget
}

extension WorkbookPart {
  /// The worksheets among the sheets.
  ///
  /// Two sheets of one part are refused: a few bytes could ask for it any number of times.
  fileprivate func worksheets(_ relationships: Relationships) throws(XLSXError) -> [WorksheetEntry] {
    var parts: Set<String> = []
    var worksheets: [WorksheetEntry] = []
    for sheet in sheets {
      // Excel itself writes an empty one for a module of old macros, which it lists as a very hidden sheet.
      if sheet.relationship == "" { continue }
      guard let id = sheet.relationship, let relationship = relationships[id] else {
        throw .missingSheet(name: sheet.name, relationship: sheet.relationship ?? "")
      }
      guard relationship.kind == .worksheet else { continue }
      guard parts.insert(relationship.part.lowercased()).inserted else {
        throw .corrupt(.sharedPart, at: .part(relationship.part, byte: nil))
      }
      worksheets.append(WorksheetEntry(name: sheet.name, visibility: sheet.visibility, part: relationship.part))
    }
    return worksheets
  }
}
