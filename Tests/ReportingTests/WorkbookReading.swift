import Spreadsheet
import Testing
import XLSXReader

/// A sheet of a workbook of ours, read back.
struct ReadSheet {
  let sheet: Sheet

  /// The sheet of a place from 0.
  init(_ bytes: [UInt8], _ index: Int) throws {
    let sheets = try Workbook.open(bytes).sheets()
    try #require(index < sheets.count)
    sheet = sheets[index]
  }

  func value(_ row: Int, _ column: Int) -> CellValue? {
    let value = sheet[CellReference(row: row, column: column)]?.value
    return value == .empty ? nil : value
  }

  func text(_ row: Int, _ column: Int) -> String? {
    guard case .text(let text) = value(row, column) else { return nil }
    return text
  }

  func number(_ row: Int, _ column: Int) -> String? {
    guard case .number(let number) = value(row, column) else { return nil }
    return number
  }

  /// The row whose cell in a column has a text, or a number written so.
  func row(of text: String, column: Int, after: Int = 0) throws -> Int {
    try #require(
      sheet.rows.first { $0 > after && (self.text($0, column) == text || number($0, column) == text) },
      "no row of \(text)")
  }

  /// All texts of the sheet.
  var texts: [String] {
    sheet.rows.flatMap { row in
      sheet.cells(inRow: row).compactMap { cell in
        if case .text(let text) = cell.value { text } else { nil }
      }
    }
  }

  /// Whether any cell has a formula.
  var hasFormula: Bool { sheet.rows.contains { sheet.cells(inRow: $0).contains { $0.formula != nil } } }
}
