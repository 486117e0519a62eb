internal import Spreadsheet
internal import ZipArchive

extension Drawing {
  /// The workbook's bytes, drawn by libxlsxwriter; any number of tasks may draw at once.
  ///
  /// Text is always text, whatever it looks like. libxlsxwriter prints numbers with 16 significant digits, which makes
  /// 9.95 into 9.949999999999999; numbers with a fraction or exponent are therefore put into the drawn package as their
  /// own characters. The same drawing gives the same bytes.
  ///
  /// - Throws: ``DrawingError`` for a description that no workbook can hold, and for a temporary folder that cannot be
  ///   written.
  package func render() throws(DrawingError) -> [UInt8] {
    try check()
    let folder = try PrivateFolder()
    var workbook = try LibraryWorkbook(path: folder.outputPath, temporaryFiles: folder.path)
    try workbook.set(company: properties.company)
    var drawn: [LibrarySheet] = []
    for sheet in sheets { drawn.append(try workbook.add(sheet)) }
    // Names before cells: a sheet's charts and names may look at any other.
    for name in definedNames { try workbook.define(name) }
    for (sheet, handle) in zip(sheets, drawn) { try workbook.draw(sheet, on: handle) }
    try workbook.close()
    return try exact(folder.output())
  }

  /// The drawn package with numbers as their own characters and properties that do not depend on the clock.
  private func exact(_ bytes: [UInt8]) throws(DrawingError) -> [UInt8] {
    do {
      return try PatchableWorkbook(bytes).patched(
        sheets.compactMap(\.exactNumbers), replacing: [DocumentProperties.corePartName: properties.corePart],
        level: .balanced)
    } catch {
      throw .notPatched(error)
    }
  }
}

extension SheetDrawing {
  /// The edits that put in the numbers which libxlsxwriter may print otherwise, or `nil` for none.
  fileprivate var exactNumbers: SheetEdit? {
    let cells = self.cells.compactMapValues(\.content.exactNumber)
    return cells.isEmpty ? nil : SheetEdit(sheet: name, cells: cells)
  }
}

extension CellContent {
  fileprivate var exactNumber: CellEdit? {
    switch self {
    case .number(let text) where !Self.isPlain(text): CellEdit(self)
    case .formula(_, .number(let text)) where !Self.isPlain(text): CellEdit(result: .number(text))
    case .blank, .text, .boolean, .number, .formula: nil
    }
  }

  /// Whether a number is an integer that every printing leaves as it is.
  private static func isPlain(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let leadsWithZero = digits.first == UInt8(ascii: "0") && text != "0"
    return digits.count <= 15 && !leadsWithZero
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
