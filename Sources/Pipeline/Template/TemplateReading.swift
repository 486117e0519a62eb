import Binding
import Scoring
import Spreadsheet
import Validation
import XLSXReader

/// A template's file as it was read, with what surrounds its cells.
struct TemplateReading {
  let definedNames: [DefinedName]
  let sheets: [Sheet]
  private let controls: [String: SheetControls]
  private let facts: TemplateExamination.Facts

  /// Reads a template.
  init(_ bytes: [UInt8], limits: ReadingLimits) throws(XLSXError) {
    let book = try Workbook.open(bytes, limits: limits)
    sheets = try book.sheets(fonts: true)
    definedNames = book.definedNames
    var controls: [String: SheetControls] = [:]
    for worksheet in book.worksheets { controls[worksheet.name] = try book.controls(of: worksheet) }
    self.controls = controls
    let authors = try book.authors()
    let names = [authors.creator, authors.lastModifiedBy, authors.manager, authors.company]
    facts = .init(
      hasMacros: book.hasMacros, hasExternalLinks: book.hasExternalLinks,
      authors: names.filter { !$0.allSatisfy(\.isWhitespace) && !Self.programs.contains($0.lowercased()) })
  }

  /// What programs call themselves where a person's name belongs.
  private static let programs: Set<String> = ["openpyxl", "microsoft office user", "libreoffice"]

  /// The id of the scheme that the template says it is for, or `nil`.
  var schemeID: String? {
    guard let name = definedNames.first(where: { $0.name.uppercased() == TemplateNames.scheme }) else { return nil }
    return name.formula.filter { $0 != "\"" && $0 != "=" }.split(separator: "/").first.map(String.init)
  }

  /// The template held against a scheme.
  func examination(for scheme: Scheme, named file: String) -> TemplateExamination {
    let binder = WorkbookBinder(scheme: scheme, roster: nil)
    let bound = binder.bind(ReceivedWorkbook(fileName: file, sheets: sheets, definedNames: definedNames))
    let table = bound.table.found
    let grid = table.flatMap { table in sheets.first { $0.name == table.sheet } }
    var unknown: [CellReference] = []
    if let table, let grid { unknown = HeaderLabels.unknown(in: grid, of: table, scheme: scheme) }
    return TemplateExamination(
      scheme: scheme, table: table, filledTable: table.flatMap { filled($0, by: binder) }, sheets: sheets,
      controls: controls, definedNames: definedNames,
      unknownLabels: unknown, legacyTexts: bound.remarks.compactMap(\.legacyText), facts: facts)
  }

  /// A table as it is bound when every cell that takes a score has one.
  private func filled(_ table: ScoreSheet, by binder: WorkbookBinder) -> ScoreSheet? {
    guard let grid = sheets.first(where: { $0.name == table.sheet }) else { return nil }
    let entries = EntryGuess(table, in: grid, controls: controls[table.sheet])
    return binder.bind(ReceivedWorkbook(fileName: "", sheets: [entries.filled])).table.found
  }

  /// The cell of the unit's name when nothing stands there, in a sheet.
  func emptyUnitCell(in sheet: String) -> CellReference? {
    guard let name = definedNames.first(where: { $0.name.uppercased() == TemplateNames.unit }),
      let place = TemplateExamination.reference(name.formula), place.sheet == sheet,
      let grid = sheets.first(where: { $0.name == sheet })
    else { return nil }
    let cell = grid[place.range.first]
    return cell == nil || cell?.value == .empty || cell?.value == .text("") ? place.range.first : nil
  }
}

extension BoundWorkbook.Remark {
  fileprivate var legacyText: TemplateExamination.LegacyText? {
    switch self {
    case .legacyEncoding(let sheet, let cell, let count, let sample):
      .init(place: .init(sheet: sheet, cell: cell), count: count, sample: sample)
    case .decomposedText, .hiddenTable: nil
    }
  }
}
