package import Spreadsheet

/// A workbook to be drawn from nothing: what it shows, as values.
///
/// ```swift
/// var sheet = SheetDrawing(name: "Phiếu điểm")
/// sheet[CellReference(row: 1, column: 1)] = CellDrawing(.text("BẢNG ĐIỂM"), CellStyle(bold: true, size: 14))
/// let bytes = try Drawing(sheets: [sheet]).render()
/// ```
package struct Drawing: Sendable {
  /// The sheets, from left to right; at least one.
  package var sheets: [SheetDrawing]
  /// Names for cells and formulas; a formula is written without the equals sign.
  package var definedNames: [DefinedName]
  /// What the program shows under the file's properties.
  package var properties: DocumentProperties

  /// A workbook of given sheets.
  package init(
    sheets: [SheetDrawing], definedNames: [DefinedName] = [], properties: DocumentProperties = DocumentProperties()
  ) {
    self.sheets = sheets
    self.definedNames = definedNames
    self.properties = properties
  }
}

/// What a spreadsheet program shows under the file's properties.
///
/// The date of creation is always 1980-01-01, so that the same drawing gives the same bytes on any day.
package struct DocumentProperties: Hashable, Sendable {
  /// The title.
  package var title: String
  /// The author.
  package var author: String
  /// The organisation.
  package var company: String

  /// Properties of which each may be empty.
  package init(title: String = "", author: String = "", company: String = "") {
    self.title = title
    self.author = author
    self.company = company
  }
}
