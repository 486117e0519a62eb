import Scoring
import Spreadsheet

/// The cells at the top of a workbook's sheets in which whoever submits is named, read once for all who look there.
struct HeadingCells {
  /// A cell with its text.
  struct Entry {
    let sheet: ReadableSheet
    let cell: Cell
    let text: String
    let folded: FoldedText
  }

  /// The cells in reading order of the sheets.
  let entries: [Entry]

  /// Only so many rows at the top of a sheet are looked through: a heading does not stand lower.
  private static let rows = 40
  /// A longer text is no heading.
  private static let longestText = 1_000

  init(_ sheets: [ReadableSheet]) {
    entries = sheets.flatMap { sheet in
      sheet.sheet.rows.prefix(Self.rows).flatMap { row in
        sheet.sheet.cells(inRow: row).compactMap { cell in
          guard case .text = cell.value, let text = ReadableSheet.text(of: cell), text.utf8.count < Self.longestText
          else { return nil }
          return Entry(sheet: sheet, cell: cell, text: text, folded: FoldedText(text))
        }
      }
    }
  }
}

extension HeadingCells.Entry {
  /// The next cell of the row that has a text.
  var nextText: (cell: Cell, text: String)? {
    let row = sheet.sheet.cells(inRow: cell.reference.row)
    for next in row where next.reference.column > cell.reference.column {
      if let text = ReadableSheet.text(of: next) { return (next, text) }
    }
    return nil
  }

  /// A place in this sheet, with its text on one line.
  func place(_ cell: Cell, _ text: some StringProtocol) -> UnitOutcome.Place {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return .init(sheet: sheet.sheet.name, cell: cell.reference, text: line)
  }
}
