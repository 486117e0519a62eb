import Scoring
import Spreadsheet

/// A plain table with one row of labels, in any order of columns and below any number of title rows.
struct LabelledTable<Column: Hashable> {
  let sheet: ReadableSheet
  let file: String
  /// Whether the sheet has a name worth saying: a text file has none.
  let isWorkbook: Bool
  let columns: [Column: Int]
  let headerRow: Int

  /// The table of a sheet, or `nil` when no row has all the labels that are needed.
  init?(
    _ sheet: ReadableSheet, file: String, isWorkbook: Bool, labels: [Column: [String]], needed: [Column]
  ) {
    let known = labels.flatMap { column, texts in texts.map { (FoldedText($0), column) } }
    let columnOfLabel = Dictionary(known, uniquingKeysWith: { first, _ in first })
    for row in sheet.sheet.rows.prefix(50) {
      var columns: [Column: Int] = [:]
      for cell in sheet.sheet.cells(inRow: row) {
        guard let text = ReadableSheet.text(of: cell), let column = columnOfLabel[FoldedText(text)] else { continue }
        if columns[column] == nil { columns[column] = cell.reference.column }
      }
      guard needed.allSatisfy({ columns[$0] != nil }) else { continue }
      self.sheet = sheet
      self.file = file
      self.isWorkbook = isWorkbook
      self.columns = columns
      headerRow = row
      return
    }
    return nil
  }

  /// The rows below the labels that have anything in one of the columns.
  var rows: [Int] {
    sheet.sheet.rows.filter { row in row > headerRow && columns.keys.contains { text($0, row: row) != nil } }
  }

  func reference(_ column: Column, row: Int) -> CellReference? {
    columns[column].map { CellReference(row: row, column: $0) }
  }

  /// The text in a column of a row, or `nil` when it is empty or the column is not there.
  func text(_ column: Column, row: Int) -> String? {
    reference(column, row: row).flatMap { sheet.text(at: $0) }
  }

  /// A fault in a column of a row.
  func fault(_ problem: TableFault.Problem, _ column: Column, row: Int) -> TableFault {
    TableFault(
      file: file, sheet: isWorkbook ? sheet.sheet.name : nil, cell: reference(column, row: row)?.description,
      problem: problem)
  }
}
