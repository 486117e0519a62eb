internal import Spreadsheet

/// What the workbook's own part says: its sheets, defined names and date system (ECMA-376 Part 1, 18.2).
struct WorkbookPart {
  /// A sheet's entry; which part it is its relationship tells.
  struct SheetEntry {
    let name: String
    let visibility: Sheet.Visibility
    let relationship: String
  }

  private(set) var sheets: [SheetEntry] = []
  private(set) var dateSystem = DateSystem.from1900
  private var names: [(name: String, sheet: Int?, formula: [UInt8])] = []

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
  static var root: XMLName { .workbook }

  mutating func start(_ event: XMLTape.Event, _ tape: borrowing XMLTape) throws(XLSXError) {
    switch (event.name, event.depth) {
    case (.workbookProperties, 2):
      if tape.isTrue(.date1904, of: event) { dateSystem = .from1904 }
    case (.sheet, 3):
      sheets.append(
        SheetEntry(
          name: tape.string(.name, of: event) ?? "",
          visibility: tape.string(.state, of: event).flatMap(Sheet.Visibility.init(rawValue:)) ?? .visible,
          relationship: tape.string(.reference, of: event) ?? ""))
    case (.definedName, 3):
      names.append((tape.string(.name, of: event) ?? "", tape.integer(.localSheetID, of: event), []))
    default: return
    }
  }

  mutating func text(_ bytes: ArraySlice<UInt8>, of event: XMLTape.Event) throws(XLSXError) {
    if event.name == .definedName, event.depth == 3 { names[names.count - 1].formula += bytes }
  }

  mutating func end(_ event: XMLTape.Event) throws(XLSXError) {}
}
