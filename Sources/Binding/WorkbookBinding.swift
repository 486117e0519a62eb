package import Scoring
package import Spreadsheet

/// A received workbook as binding sees it: its sheets, its names and what it was called.
package struct ReceivedWorkbook: Sendable {
  /// The name of the file, without folders.
  package let fileName: String
  /// The sheets in order.
  package let sheets: [Sheet]
  /// The defined names.
  package let definedNames: [DefinedName]

  /// A received workbook.
  package init(fileName: String, sheets: [Sheet], definedNames: [DefinedName] = []) {
    self.fileName = fileName
    self.sheets = sheets
    self.definedNames = definedNames
  }
}

/// A workbook bound to a scheme: whose it is, what its table says, and what was odd about its texts and sheets.
package struct BoundWorkbook: Sendable {
  /// Something about the texts or sheets worth saying.
  package enum Remark: Hashable, Sendable {
    /// Texts of a legacy encoding, converted: the first cell and how many.
    case legacyEncoding(sheet: String, cell: CellReference, count: Int, sample: String)
    /// Texts with decomposed letters: the first cell and how many.
    case decomposedText(sheet: String, cell: CellReference, count: Int, sample: String)
    /// A hidden sheet that holds the scheme's table.
    case hiddenTable(sheet: String, isUsed: Bool)
  }

  /// Whose it is.
  package let unit: UnitOutcome
  /// What its table says.
  package let table: TableOutcome
  /// What was odd.
  package let remarks: [Remark]
}

/// Binds workbooks of unknown layout to a scheme.
package struct WorkbookBinder: Sendable {
  private let scheme: Scheme
  private let roster: Roster?
  private let search: TableSearch

  /// Prepares to bind workbooks; done once for a batch.
  package init(scheme: Scheme, roster: Roster?) {
    self.scheme = scheme
    self.roster = roster
    search = TableSearch(scheme: scheme)
  }

  /// Binds a workbook.
  package func bind(_ workbook: ReceivedWorkbook) -> BoundWorkbook {
    let sheets = workbook.sheets.map { ReadableSheet($0) }
    let found = search.search(sheets)
    let table = found.outcome
    let unit = UnitSearch(
      scheme: scheme, roster: roster,
      sheets: Self.readingOrder(sheets.filter { !Self.isUnitList($0, workbook.definedNames) }, table: table),
      allSheets: sheets,
      definedNames: workbook.definedNames, fileName: workbook.fileName, table: table.found,
      columnLabels: search.labels
    ).unit()
    return BoundWorkbook(unit: unit, table: table, remarks: remarks(on: sheets, found: found))
  }

  /// Whether the units that a template offers to choose from stand on a sheet: they name nobody.
  private static func isUnitList(_ sheet: ReadableSheet, _ names: [DefinedName]) -> Bool {
    names.contains { name in
      name.name.uppercased() == "VTLT_UNITS"
        && [sheet.sheet.name, "'\(sheet.sheet.name.replacing("'", with: "''"))'"].contains {
          name.formula.hasPrefix($0 + "!")
        }
    }
  }

  /// The sheet that holds the table, hidden or not, then the other visible ones.
  private static func readingOrder(_ sheets: [ReadableSheet], table: TableOutcome) -> [ReadableSheet] {
    let holder = table.found?.sheet
    return sheets.filter { $0.sheet.name == holder }
      + sheets.filter { $0.sheet.name != holder && $0.sheet.visibility == .visible }
  }

  private func remarks(on sheets: [ReadableSheet], found: TableSearch.Result) -> [BoundWorkbook.Remark] {
    sheets.flatMap { sheet -> [BoundWorkbook.Remark] in
      let name = sheet.sheet.name
      let isHidden = found.hiddenSheets.contains(name)
      let hidden: [BoundWorkbook.Remark] =
        isHidden ? [.hiddenTable(sheet: name, isUsed: found.outcome.found?.sheet == name)] : []
      return TextRemarks(sheet).remarks + hidden
    }
  }
}
