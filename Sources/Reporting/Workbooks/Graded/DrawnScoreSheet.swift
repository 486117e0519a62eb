import Scoring
import XLSXWriter

/// What filling needs to know of the score sheet as it was drawn.
struct DrawnScoreSheet: Sendable {
  /// The name on the tab.
  let name: String
  /// Where what stands.
  let layout: ScoreSheetLayout
  /// The heights of the rows.
  let heights: [Int: Double]
  /// The widths of the columns.
  private let widths: [Int: Double]

  /// What a drawing came to.
  init(_ sheet: SheetDrawing, _ layout: ScoreSheetLayout) {
    name = sheet.name
    self.layout = layout
    heights = sheet.rowHeights
    widths = sheet.columnWidths
  }

  /// The height for a text that is wrapped within columns.
  func height(of text: String, columns: ClosedRange<Int>, _ style: CellStyle) -> Double {
    let width = columns.map { widths[$0] ?? 0 }.reduce(0, +)
    return WrappedText.height(of: text, width: width, size: style.size, isBold: style.bold)
  }
}
