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
  /// Only so many texts of a sheet, and of a workbook, are looked through: the first ones name its unit, and a hostile
  /// file has a million.
  private static let most = (ofSheet: 500, ofWorkbook: 2_000)

  /// Reads the cells of sheets; those of the table itself name nobody.
  init(_ sheets: [ReadableSheet], around table: ScoreSheet?) {
    var entries: [Entry] = []
    for sheet in sheets {
      let region = table.flatMap { $0.sheet == sheet.sheet.name ? $0.region : nil }
      let rest = min(Self.most.ofSheet, Self.most.ofWorkbook - entries.count)
      let cells = sheet.sheet.rows.prefix(Self.rows).lazy.flatMap { sheet.sheet.cells(inRow: $0, after: 0) }
      entries += cells.filter { !(region?.contains($0.reference) ?? false) }
        .compactMap { Entry($0, of: sheet) }.prefix(rest)
    }
    self.entries = entries
  }
}

extension HeadingCells.Entry {
  /// A longer text is no heading.
  private static let longestText = 1_000

  /// The cell, or `nil` when it holds no text that can be a heading.
  fileprivate init?(_ cell: Cell, of sheet: ReadableSheet) {
    guard case .text = cell.value, let text = ReadableSheet.text(of: cell), text.utf8.count < Self.longestText
    else { return nil }
    self.init(sheet: sheet, cell: cell, text: text, folded: FoldedText(text))
  }

  /// The next cell of the row that has a text.
  var nextText: (cell: Cell, text: String)? {
    for next in sheet.sheet.cells(inRow: cell.reference.row, after: cell.reference.column) {
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
