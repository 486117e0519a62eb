internal import Spreadsheet

/// The simple types of XML and of SpreadsheetML as parts write them.
enum Literal {
  /// A whole number with an optional sign; `nil` for anything else or beyond 18 digits.
  @inline(__always)
  static func integer(_ bytes: Span<UInt8>) -> Int? {
    guard bytes.count <= 18, let number = digits(bytes, from: 0) else { return integerWithSign(bytes) }
    return number
  }

  private static func integerWithSign(_ bytes: Span<UInt8>) -> Int? {
    let range = trimmed(bytes)
    guard let first = range.first else { return nil }
    let isNegative = bytes[first] == UInt8(ascii: "-")
    let start = isNegative || bytes[first] == UInt8(ascii: "+") ? first + 1 : first
    guard range.upperBound - start <= 18 else { return nil }
    return digits(bytes.extracting(range), from: start - first).map { isNegative ? -$0 : $0 }
  }

  /// The number that the bytes from a position on are the digits of; `nil` for none or anything else.
  @inline(__always)
  private static func digits(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var number = 0
    var position = start
    while position < bytes.count {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number &* 10 &+ Int(digit)
      position &+= 1
    }
    return position > start ? number : nil
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
  @inline(__always)
  static func reference(_ bytes: Span<UInt8>) -> CellReference? {
    // Three letters and seven digits at most: no sum below can overflow.
    guard bytes.count <= 10 else { return referenceWithDollars(bytes) }
    var position = 0
    var column = 0
    var row = 0
    while position < bytes.count {
      let letter = bytes[position] & 0xDF &- UInt8(ascii: "A")
      guard letter < 26 else { break }
      column = column &* 26 &+ Int(letter) &+ 1
      position &+= 1
    }
    while position < bytes.count {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit <= 9 else { return referenceWithDollars(bytes) }
      row = row &* 10 &+ Int(digit)
      position &+= 1
    }
    guard row &- 1 < CellReference.rowLimit, column &- 1 < CellReference.columnLimit, row > 0, column > 0 else {
      return nil
    }
    return CellReference(row: row, column: column)
  }

  /// The range that `A1:B2` or `A1` names, or `nil` when it is none (ECMA-376 Part 1, 18.18.62).
  static func range(_ bytes: Span<UInt8>) -> CellRange? {
    guard let colon = bytes.indices.first(where: { bytes[$0] == UInt8(ascii: ":") }) else {
      return reference(bytes).map { CellRange($0, $0) }
    }
    guard let corner = reference(bytes.extracting(..<colon)),
      let opposite = reference(bytes.extracting((colon + 1)...))
    else { return nil }
    return CellRange(corner, opposite)
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

  /// Whether a text stands at a position.
  static func starts(_ bytes: Span<UInt8>, with text: StaticString, at position: Int) -> Bool {
    let end = position + text.utf8CodeUnitCount
    return end <= bytes.count && equals(bytes, text, in: position..<end)
  }

  /// Whether the bytes, with ASCII letters in lower case, are those of a text.
  static func equalsLowercased(_ bytes: Span<UInt8>, _ text: StaticString) -> Bool {
    guard bytes.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { text in
      bytes.indices.allSatisfy { index in
        let byte = bytes[index]
        let isCapital = byte &- UInt8(ascii: "A") < 26
        return unsafe (isCapital ? byte | 0x20 : byte) == text[index]
      }
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
