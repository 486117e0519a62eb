/// One cell of ``PackedCells``, in 16 bytes; its row is the row's that it belongs to.
package struct PackedCell: Sendable {
  /// What the value is.
  package enum Kind: UInt8, Sendable {
    /// Nothing: a formula without a cached result.
    case empty
    /// A number; `start` and `count` are its characters.
    case number
    /// Text of its own; `start` and `count` are its characters.
    case text
    /// Text of the shared table; `start` is its index there.
    case sharedText
    /// Text of its own in several fonts; `start` is its index in ``PackedCells/richTexts``.
    case richText
    /// A truth value; `start` is 0 or 1.
    case boolean
    /// An error literal; `start` and `count` are its characters.
    case error
    /// An ISO 8601 date; `start` and `count` are its characters.
    case isoDate
  }

  /// Stands for "no formula".
  package static var none: UInt32 { .max }
  /// The most bytes that the characters of a cell can have.
  package static var countLimit: Int { 1 << 24 - 1 }

  /// The column, from 1.
  package let column: UInt16
  /// The cell format, by its number among the workbook's; the largest for one that no workbook has.
  package let style: UInt16
  /// Where the value starts, or which of a table it is.
  package let start: UInt32
  /// Which of ``PackedCells/formulas`` it has, or ``none``.
  package let formula: UInt32
  private let kindAndCount: UInt32

  /// A cell of these fields; `count` is at most ``countLimit``.
  package init(column: Int, style: Int, kind: Kind, start: UInt32, count: UInt32, formula: UInt32 = PackedCell.none) {
    self.column = UInt16(clamping: column)
    self.style = UInt16(exactly: style) ?? .max
    self.start = start
    self.formula = formula
    kindAndCount = UInt32(kind.rawValue) << 24 | count
  }

  /// What the value is.
  package var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: kindAndCount >> 24)) ?? .empty }

  /// The bytes of the value.
  package var count: Int { Int(kindAndCount & 0xFF_FFFF) }
}
