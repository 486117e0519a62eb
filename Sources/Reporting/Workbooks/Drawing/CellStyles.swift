import XLSXWriter

/// How the cells of our workbooks look: Times New Roman, thin lines, colours that a black-and-white printer keeps apart.
///
/// Number cells have no number format of their own: General shows as many decimals as there are, with the mark of the
/// reader's own country.
extension CellStyle {
  private static let line = Borders.all(.thin, colour: Colour(0x7F7F7F))
  private static let red = Colour(0xC00000)
  private static let headGround = Colour(0xDCE6F1)
  private static let contentGround = Colour(0xF2F2F2)

  /// The country's and the team's lines at the top.
  static let letterhead = CellStyle(size: 12, bold: true, horizontal: .centre, wraps: true)
  /// The title of a sheet.
  static let title = CellStyle(size: 16, bold: true, horizontal: .centre, wraps: true)
  /// What stands under a title.
  static let subtitle = CellStyle(size: 12, italic: true, horizontal: .centre, wraps: true)
  /// A line that says whose and which.
  static let particulars = CellStyle(size: 12, horizontal: .left, wraps: true)
  /// The most important of those lines.
  static let leadingParticulars = CellStyle(size: 13, bold: true, horizontal: .left, wraps: true)
  /// What stands over a further table.
  static let heading = CellStyle(size: 13, bold: true, horizontal: .left)
  /// The labels of a table.
  static let head = CellStyle(
    size: 11, bold: true, fill: headGround, borders: line, horizontal: .centre, wraps: true)

  /// Text in a table.
  static let text = CellStyle(size: 12, borders: line, horizontal: .left, wraps: true)
  /// A text so many steps further in than that of its content; at most six, as schemes are deep.
  static func indentedText(by depth: Int) -> CellStyle {
    CellStyle(size: 12, borders: line, horizontal: .left, indent: UInt8(clamping: depth), wraps: true)
  }
  /// A number or a short word in a table.
  static let figure = CellStyle(size: 12, borders: line, horizontal: .centre, wraps: true)
  /// Text in the row of a content.
  static let contentText = CellStyle(
    size: 12, bold: true, fill: contentGround, borders: line, horizontal: .left, wraps: true)
  /// A number in the row of a content.
  static let contentFigure = CellStyle(
    size: 12, bold: true, fill: contentGround, borders: line, horizontal: .centre, wraps: true)
  /// Which layer a score comes from.
  static let source = CellStyle(size: 10, borders: line, horizontal: .centre, wraps: true)
  /// Which layer the score of a content comes from.
  static let contentSource = CellStyle(
    size: 10, fill: contentGround, borders: line, horizontal: .centre, wraps: true)
  /// A remark in the row of a content, which is not as loud as its number.
  static let contentRemark = CellStyle(
    size: 12, fill: contentGround, borders: line, horizontal: .left, wraps: true)
  /// Text in the row of totals.
  static let totalText = CellStyle(
    size: 12, bold: true, fill: headGround, borders: line, horizontal: .centre, wraps: true)
  /// What is missing or not met.
  static let alert = CellStyle(size: 12, bold: true, colour: red, borders: line, horizontal: .centre, wraps: true)

  /// What a box with a result is called.
  static let resultName = CellStyle(size: 14, bold: true, borders: line, horizontal: .centre, wraps: true)
  /// The class.
  static let result = CellStyle(size: 28, bold: true, borders: line, horizontal: .centre)
  /// What a result means.
  static let resultMeaning = CellStyle(size: 12, borders: line, horizontal: .left, indent: 1, wraps: true)

  /// The line for place and date.
  static let date = CellStyle(size: 12, italic: true, horizontal: .centre)
  /// Who signs, above the space to sign in.
  static let signer = CellStyle(size: 12, bold: true, horizontal: .centre, vertical: .top, wraps: true)

  /// Text in the table of findings, at the top so that one row reads as one line of thought.
  static let findingText = CellStyle(size: 11, borders: line, horizontal: .left, vertical: .top, wraps: true)
  /// A short word in the table of findings.
  static let findingFigure = CellStyle(size: 11, borders: line, horizontal: .centre, vertical: .top, wraps: true)
  /// The word for an error in the table of findings.
  static let findingAlert = CellStyle(
    size: 11, bold: true, colour: red, borders: line, horizontal: .centre, vertical: .top, wraps: true)
  /// An id of a rule.
  static let findingRule = CellStyle(size: 9, borders: line, horizontal: .left, vertical: .top, wraps: true)
}
