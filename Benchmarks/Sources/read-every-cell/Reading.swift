import Spreadsheet
import XLSXReader

extension CellTally {
  /// Reads every cell of every sheet of a workbook: the only place that knows the reader.
  mutating func read(_ path: String) throws(XLSXError) {
    let workbook = try Workbook.open(path: path, limits: .benchmark)
    for sheet in workbook.sheets {
      sheets += 1
      for row in sheet.rows {
        for cell in sheet.cells(inRow: row) { add(cell.value) }
      }
    }
  }

  private mutating func add(_ value: CellValue) {
    cells += 1
    switch value {
    case .empty: break
    case .number(let characters), .text(let characters), .error(let characters), .isoDate(let characters):
      bytes += characters.utf8.count
    case .boolean: bytes += 1
    }
  }
}

extension ReadingLimits {
  /// What a sheet of 1,000,000 rows of 10 cells asks for; a submission never does.
  fileprivate static let benchmark = {
    var limits = ReadingLimits()
    limits.fileBytes = 200 << 20
    limits.partBytes = 1 << 30
    limits.totalBytes = 4 << 30
    limits.cells = 20_000_000
    return limits
  }()
}
