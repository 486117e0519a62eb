import Spreadsheet
import XLSXReader

extension CellTally {
  /// Reads every cell of every sheet of a workbook, row by row: the only place that knows the reader.
  ///
  /// - Parameters:
  ///   - path: The workbook.
  ///   - makesValues: Whether a value with its string is made of each cell, or only its bytes are counted.
  /// - Throws: Why a workbook cannot be read.
  mutating func read(_ path: String, makesValues: Bool) throws(XLSXError) {
    let workbook = try Workbook.open(path: path, limits: .large)
    for worksheet in workbook.worksheets {
      sheets += 1
      var rows = try workbook.rows(of: worksheet)
      while let row = try rows.next() {
        cells += row.count
        row.forEach { bytes += makesValues ? $0.value.byteCount : $0.byteCount }
      }
    }
  }
}

extension CellValue {
  /// The bytes of the value's characters.
  fileprivate var byteCount: Int {
    switch self {
    case .empty, .boolean: 0
    case .number(let characters), .text(let characters), .error(let characters), .isoDate(let characters):
      characters.utf8.count
    }
  }
}
