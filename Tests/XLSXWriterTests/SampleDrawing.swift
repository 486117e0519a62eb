import Spreadsheet
import Testing
import XLSXWriter

/// A score sheet in small: a title, a header, three criteria, a total and a pattern row for findings.
enum SampleDrawing {
  static let sheetName = "Phiếu điểm"
  static let boxed = CellStyle(borders: .all(.thin), wraps: true)
  static let number = CellStyle(borders: .all(.thin), horizontal: .centre, numberFormat: "0.##")
  static let alert = CellStyle(bold: true, colour: Colour(0xC00000), fill: Colour(0xFFF2CC), borders: .all(.thin))

  static func sheet() throws -> SheetDrawing {
    var sheet = SheetDrawing(name: sheetName)
    sheet.merges = [try range("A1:D1"), try range("B9:C9")]
    sheet[try at("A1")] = CellDrawing(.text("BẢNG ĐIỂM"), CellStyle(size: 14, bold: true, horizontal: .centre))
    sheet[try at("A2")] = CellDrawing(.blank, CellStyle(italic: true))
    for (index, label) in ["STT", "Nội dung", "Điểm tối đa", "Tự chấm"].enumerated() {
      sheet[CellReference(row: 3, column: index + 1)] = CellDrawing(.text(label), alert)
    }
    for row in 4...6 {
      sheet[CellReference(row: row, column: 1)] = CellDrawing(.number("\(row - 3)"), number)
      sheet[CellReference(row: row, column: 2)] = CellDrawing(.text("Tiêu chí \(row - 3)"), boxed)
      sheet[CellReference(row: row, column: 3)] = CellDrawing(.number("9.95"), number)
      sheet[CellReference(row: row, column: 4)] = CellDrawing(.blank, number)
    }
    sheet[try at("D7")] = CellDrawing(.formula("SUM(D4:D6)", result: .number("0")), number)
    for column in 1...4 { sheet[CellReference(row: 9, column: column)] = CellDrawing(.blank, boxed) }
    sheet.rowHeights = [9: 32]
    sheet.columnWidths = [1: 6, 2: 50]
    return sheet
  }

  static func workbook() throws -> [UInt8] {
    try Drawing(sheets: [sheet(), SheetDrawing(name: "Ghi chú")]).render()
  }
}

/// The cell that a reference names.
func at(_ reference: String) throws -> CellReference { try #require(CellReference(reference)) }

/// The range that a reference names.
func range(_ reference: String) throws -> CellRange { try #require(CellRange(reference)) }
