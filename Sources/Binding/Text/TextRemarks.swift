import Spreadsheet

/// What is odd about the texts of a sheet: one remark a kind, at the first cell.
struct TextRemarks {
  let remarks: [BoundWorkbook.Remark]

  init(_ sheet: ReadableSheet) {
    var legacy: [(Cell, String)] = []
    var decomposed: [(Cell, String)] = []
    for row in sheet.sheet.rows {
      for cell in sheet.sheet.cells(inRow: row) {
        guard let text = ReadableText(cell) else { continue }
        if text.wasLegacy { legacy.append((cell, text.text)) }
        if text.isDecomposed { decomposed.append((cell, text.text)) }
      }
    }
    var remarks: [BoundWorkbook.Remark] = []
    let name = sheet.sheet.name
    if let (cell, text) = legacy.first {
      remarks.append(.legacyEncoding(sheet: name, cell: cell.reference, count: legacy.count, sample: text))
    }
    if let (cell, text) = decomposed.first {
      remarks.append(.decomposedText(sheet: name, cell: cell.reference, count: decomposed.count, sample: text))
    }
    self.remarks = remarks
  }
}
