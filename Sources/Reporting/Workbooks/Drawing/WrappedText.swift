/// How high a row must be for wrapped text to be wholly visible.
///
/// No program measures merged cells, and rows that a patch sets are measured by none before they are shown; so heights
/// are estimated here, from the widths of the letters of Times New Roman, rather a little too high than too low.
enum WrappedText {
  /// The highest row that a sheet has, in points.
  static let highest = 409.0

  /// The height for a text, in points.
  ///
  /// - Parameters:
  ///   - text: the text with its line feeds.
  ///   - width: the width of its column, or of the merged ones together, in characters of the default font.
  ///   - size: the font's size in points.
  ///   - isBold: whether letters are heavy, and so a little wider.
  /// - Returns: the height in points, no higher than a row can be.
  static func height(of text: String, width: Double, size: Double, isBold: Bool = false) -> Double {
    // A character of the default font is 7 pixels wide, three quarters of a point each; the cell keeps 5 for its edges.
    let room = max((width * 7 - 5) * 0.75, size)
    let lineRoom = Int(room / size * 1000 / (isBold ? 1.1 : 1.04))
    let lineHeight = size * 1.29
    let most = Int(highest / lineHeight) + 1
    return min(Double(lineCount(of: text, room: lineRoom, most: most)) * lineHeight + 3, highest)
  }

  /// How many lines a text takes, counted no further than so many.
  private static func lineCount(of text: String, room: Int, most: Int) -> Int {
    var count = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      count += lineCount(ofLine: line, room: room, most: most - count)
      if count >= most { return most }
    }
    return max(count, 1)
  }

  /// How many lines a text without line feeds takes when it breaks at spaces, and anywhere in a word longer than a line.
  private static func lineCount(ofLine line: Substring, room: Int, most: Int) -> Int {
    var (count, used, word) = (1, 0, 0)
    for scalar in line.unicodeScalars {
      let width = letterWidth(of: scalar)
      if scalar == " " || scalar == "-" {
        used += word + width
        word = 0
      } else {
        word += width
      }
      guard used + word > room, scalar != " " else { continue }
      count += 1
      if count >= most { return most }
      if used == 0 { word = width }
      used = 0
    }
    return count
  }

  /// The width of a letter in thousandths of the font's size.
  private static func letterWidth(of scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "t", " ", ".", ",", ":", ";", "'", "|", "/": 280
    case "f", "r", "I", "(", ")", "-": 335
    case "a", "c", "e", "s", "z": 445
    case "m", "w", "M", "W", "…", "%": 850
    case "0"..."9", "a"..."z": 500
    case "A"..."Z", "Đ": 700
    default: letterWidth(ofOther: scalar)
    }
  }

  private static func letterWidth(ofOther scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0xC0...0xDE, 0x2C60...: 1000
    default: 500
    }
  }
}
