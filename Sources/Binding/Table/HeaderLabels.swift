package import Scoring
package import Spreadsheet

/// The labels of a table's header that mean no column.
package enum HeaderLabels {
  /// The cells of the header's last row, or above a blank there, whose labels are passed over.
  ///
  /// - Parameters:
  ///   - sheet: the sheet of the table.
  ///   - table: the table that was found there.
  ///   - scheme: whose own labels are known too.
  /// - Returns: the cells, from left to right.
  package static func unknown(in sheet: Sheet, of table: ScoreSheet, scheme: Scheme) -> [CellReference] {
    let readable = ReadableSheet(sheet)
    let headers = HeaderSearch(sheet: readable, labels: ColumnLabels(adding: scheme.labels)).headers()
    guard let header = headers.first(where: { $0.row == table.header.row }) else { return [] }
    let known = Set(header.columns.values).union(header.rivals.values.flatMap(\.self)).union(header.nameColumns)
    let rows = (header.row..<header.firstDataRow)
    let columns = Set(rows.flatMap { sheet.cells(inRow: $0) }.map(\.reference.column)).subtracting(known)
    return columns.sorted().compactMap { column in
      rows.reversed().map { CellReference(row: $0, column: column) }.first {
        !(readable.text(at: $0) ?? "").allSatisfy(\.isWhitespace)
      }
    }
  }
}
