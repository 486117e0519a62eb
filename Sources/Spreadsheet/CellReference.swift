/// The place of a cell in a sheet: its row and its column, both counted from 1 as in a workbook.
///
/// Rows run to ``CellReference/rowLimit``, columns to ``CellReference/columnLimit`` (ECMA-376 Part 1, 18.3.1.4 and
/// 18.2.28 as every producer keeps it).
public struct CellReference: Hashable, Codable, Sendable {
  /// The last row a sheet has: 1,048,576.
  public static let rowLimit = 1_048_576
  /// The last column a sheet has: 16,384, written XFD.
  public static let columnLimit = 16_384

  /// The row, from 1.
  public let row: Int
  /// The column, from 1 for A.
  public let column: Int

  /// The cell at a row and a column, both from 1.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The cell that an A1 reference names, or `nil` when the text is none or lies beyond the grid.
  ///
  /// Dollar signs are passed over and lower-case letters taken, as formulas and defined names write them.
  public init?(_ text: some StringProtocol) {
    self.init(utf8: text.utf8)
  }

  /// The cell that the bytes of an A1 reference name, or `nil` when they are none or lie beyond the grid.
  public init?(utf8 bytes: some Sequence<UInt8>) {
    var row = 0
    var column = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard row == 0 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
        guard column <= Self.columnLimit else { return nil }
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard column > 0 else { return nil }
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        guard row <= Self.rowLimit else { return nil }
      default: return nil
      }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column)
  }

  /// The letters of a column counted from 1: 1 is A, 27 is AA.
  public static func columnLetters(_ column: Int) -> String {
    var rest = column
    var letters: [Character] = []
    while rest > 0 {
      rest -= 1
      letters.append(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))))
      rest /= 26
    }
    return String(letters.reversed())
  }
}

extension CellReference: Comparable {
  /// Reading order: row by row, from left to right.
  public static func < (left: Self, right: Self) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}

extension CellReference: CustomStringConvertible {
  /// The reference as A1, without dollar signs.
  public var description: String { Self.columnLetters(column) + String(row) }
}
