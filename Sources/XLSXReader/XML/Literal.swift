internal import Spreadsheet

/// The simple types of XML and of SpreadsheetML as parts write them.
enum Literal {
  /// A whole number with an optional sign; `nil` for anything else or beyond `Int`.
  static func integer(_ bytes: Span<UInt8>) -> Int? {
    let range = trimmed(bytes)
    var position = range.lowerBound
    guard position < range.upperBound else { return nil }
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative || bytes[position] == UInt8(ascii: "+") { position += 1 }
    guard position < range.upperBound, range.upperBound - position <= 18 else { return nil }
    var number = 0
    while position < range.upperBound {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
      position += 1
    }
    return isNegative ? -number : number
  }

  /// `xsd:boolean`; `nil` for anything else.
  static func boolean(_ bytes: Span<UInt8>) -> Bool? {
    let range = trimmed(bytes)
    if range.count == 1, bytes[range.lowerBound] == UInt8(ascii: "1") { return true }
    if range.count == 1, bytes[range.lowerBound] == UInt8(ascii: "0") { return false }
    if equals(bytes, "true", in: range) { return true }
    return equals(bytes, "false", in: range) ? false : nil
  }

  /// Whether a range of bytes is a decimal number: digits with an optional sign, point and exponent.
  static func isNumber(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
    var position = range.lowerBound
    let end = range.upperBound
    passSign(bytes, &position, end)
    var digits = passDigits(bytes, &position, end)
    if position < end, bytes[position] == UInt8(ascii: ".") {
      position += 1
      digits += passDigits(bytes, &position, end)
    }
    guard digits > 0 else { return false }
    guard position < end else { return true }
    guard bytes[position] | 0x20 == UInt8(ascii: "e") else { return false }
    position += 1
    passSign(bytes, &position, end)
    return passDigits(bytes, &position, end) > 0 && position == end
  }

  /// Whether the bytes are a number that is zero, without an exponent.
  static func isZero(_ bytes: Span<UInt8>) -> Bool {
    let range = trimmed(bytes)
    guard isNumber(bytes, in: range) else { return false }
    return range.allSatisfy { bytes[$0] == UInt8(ascii: "0") || bytes[$0] == UInt8(ascii: ".") }
  }

  /// The cell that an A1 reference names, or `nil` when it is none or lies beyond the grid (ECMA-376 Part 1, 18.18.7).
  static func reference(_ bytes: Span<UInt8>) -> CellReference? {
    var position = 0
    var column = 0
    while position < bytes.count {
      let letter = bytes[position] & 0xDF &- UInt8(ascii: "A")
      guard letter < 26 else { break }
      column = column * 26 + Int(letter) + 1
      guard column <= CellReference.columnLimit else { return nil }
      position += 1
    }
    var row = 0
    while position < bytes.count {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      row = row * 10 + Int(digit)
      guard row <= CellReference.rowLimit else { return nil }
      position += 1
    }
    guard position == bytes.count else { return referenceWithDollars(bytes) }
    return row > 0 && column > 0 ? CellReference(row: row, column: column) : nil
  }

  /// The range of the bytes without the white space of XML around them.
  static func trimmed(_ bytes: Span<UInt8>, from first: Int = 0) -> Range<Int> {
    var start = first
    var end = bytes.count
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether the bytes are those of a text.
  static func equals(_ bytes: Span<UInt8>, _ text: StaticString, in range: Range<Int>? = nil) -> Bool {
    let range = range ?? 0..<bytes.count
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { text in
      range.indices.allSatisfy { unsafe bytes[$0] == text[$0 - range.lowerBound] }
    }
  }

  private static func referenceWithDollars(_ bytes: Span<UInt8>) -> CellReference? {
    CellReference(utf8: [UInt8](bytes))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private static func passSign(_ bytes: Span<UInt8>, _ position: inout Int, _ end: Int) {
    guard position < end else { return }
    if bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") { position += 1 }
  }

  /// Passes over digits and says how many.
  private static func passDigits(_ bytes: Span<UInt8>, _ position: inout Int, _ end: Int) -> Int {
    let start = position
    while position < end, bytes[position] &- UInt8(ascii: "0") <= 9 { position += 1 }
    return position - start
  }
}
