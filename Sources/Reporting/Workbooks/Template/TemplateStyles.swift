import XLSXWriter

/// The cells of a template that are open, and what only templates have.
extension CellStyle {
  private static let openGround = Colour(0xFFF9DB)
  private static let line = Borders.all(.thin, colour: Colour(0x7F7F7F))

  /// A cell for a score.
  static let scoreEntry = CellStyle(size: 12, fill: openGround, borders: line, horizontal: .centre, locked: false)
  /// A cell for a remark.
  static let noteEntry = CellStyle(
    size: 12, fill: openGround, borders: line, horizontal: .left, wraps: true, locked: false)
  /// The cell for the unit's name.
  static let unitEntry = CellStyle(
    size: 13, bold: true, fill: openGround, borders: line, horizontal: .left, wraps: true, locked: false)
  /// How a template is filled in.
  static let instructions = CellStyle(size: 11, italic: true, horizontal: .left, wraps: true)

  /// The name of a criterion so many levels below its content.
  static func criterionText(depth: Int) -> CellStyle {
    CellStyle(
      size: 12, borders: line, horizontal: .left, indent: UInt8(min(max(depth, 0), 20)), wraps: true)
  }
}
