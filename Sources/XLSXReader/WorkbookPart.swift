internal import Spreadsheet

/// What the workbook's own part says: its sheets, defined names and date system (ECMA-376 Part 1, 18.2).
struct WorkbookPart {
  /// A sheet's entry; which part it is its relationship tells.
  struct SheetEntry {
    let name: String
    let visibility: Sheet.Visibility
    /// The id of its relationship, or `nil` when it has none.
    let relationship: String?
  }

  var budget: ReadingBudget
  private(set) var sheets: [SheetEntry] = []
  private(set) var dateSystem = DateSystem.from1900
  private var names: [(name: String, sheet: Int?, formula: [UInt8])] = []

  private let part: String

  /// A workbook's part, of which nothing is read yet.
  init(part: String, budget: ReadingBudget) {
    self.part = part
    self.budget = budget
  }

  /// The defined names, in the order of the file.
  var definedNames: [DefinedName] {
    names.map { entry in
      DefinedName(
        name: entry.name, formula: String(decoding: entry.formula, as: UTF8.self),
        sheet: entry.sheet.flatMap { sheets.indices.contains($0) ? sheets[$0].name : nil })
    }
  }
}

extension WorkbookPart: XMLHandler {
  var root: XMLName { .workbook }

  mutating func start(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) throws(XLSXError) {
    switch (name, depth) {
    case (.workbookProperties, 2):
      if attributes.isTrue(.date1904) { dateSystem = .from1904 }
    case (.sheet, 3): try addSheet(attributes)
    case (.definedName, 3):
      let name = attributes.string(.name) ?? ""
      try budget.hold(2 * MemoryCost.string + name.utf8.count, part: part)
      names.append((name, attributes.integer(.localSheetID), []))
    default: return
    }
  }

  mutating func text(_ bytes: Span<UInt8>, in name: XMLName, depth: Int) throws(XLSXError) {
    guard name == .definedName, depth == 3 else { return }
    try budget.hold(2 * bytes.count, part: part)
    names[names.count - 1].formula.append(bytes)
  }

  private mutating func addSheet(_ attributes: borrowing XMLAttributes) throws(XLSXError) {
    let name = attributes.string(.name) ?? ""
    let relationship = attributes.string(.reference)
    try budget.hold(
      3 * MemoryCost.string + name.utf8.count + 2 * (relationship?.utf8.count ?? 0), part: part)
    sheets.append(
      SheetEntry(
        name: name,
        visibility: attributes.string(.state).flatMap(Sheet.Visibility.init(rawValue:)) ?? .visible,
        relationship: relationship))
  }
}
