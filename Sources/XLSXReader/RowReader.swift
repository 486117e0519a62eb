public import Spreadsheet

/// Reads a worksheet row by row, of which only a few are held at any time.
///
/// Made by ``Workbook/rows(of:)``. However many rows a sheet has, the memory that reading takes is that of the shared
/// texts and formats and of one piece of the sheet's XML.
///
/// ```swift
/// var rows = try workbook.rows(of: worksheet)
/// var count = 0
/// while let row = try rows.next() { count += row.count }
/// ```
public struct RowReader: ~Copyable {
  private var part: XMLPart<Worksheet>
  private var batch: Row.Batch?
  private var position = 0

  /// A reader at the start of a sheet's part.
  init(_ part: consuming XMLPart<Worksheet>) { self.part = part }

  /// The next row that has cells, in the order of the file; `nil` at the end.
  ///
  /// Two elements of the file for one row make two rows here.
  ///
  /// - Throws: Why the sheet cannot be read on; the rows before were sound, but the file as a whole is not.
  public mutating func next() throws(XLSXError) -> Row? {
    while true {
      if let batch, position < batch.rows.count {
        defer { position += 1 }
        return Row(batch, at: position)
      }
      batch = nil
      let goesOn = try part.advance()
      batch = part.withHandler { $0.takeCompleteRows() }.map(Row.Batch.init)
      position = 0
      if !goesOn, batch == nil { return nil }
    }
  }

  /// The merged ranges; all are known when the last row has been read, for they stand behind the rows.
  public var mergedRanges: [CellRange] { part.session.handler.mergedRanges }
}
