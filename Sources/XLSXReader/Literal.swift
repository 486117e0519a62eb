/// The simple types of XML as parts write them.
enum Literal {
  /// A whole number with an optional sign; `nil` for anything else or beyond `Int`.
  static func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
    let trimmed = trimmed(bytes)
    let isNegative = trimmed.first == UInt8(ascii: "-")
    let digits = isNegative || trimmed.first == UInt8(ascii: "+") ? trimmed.dropFirst() : trimmed
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var number = 0
    for byte in digits {
      guard isDigit(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return isNegative ? -number : number
  }

  /// `xsd:boolean`; `nil` for anything else.
  static func boolean(_ bytes: ArraySlice<UInt8>) -> Bool? {
    let trimmed = trimmed(bytes)
    if trimmed.elementsEqual("1".utf8) || trimmed.elementsEqual("true".utf8) { return true }
    if trimmed.elementsEqual("0".utf8) || trimmed.elementsEqual("false".utf8) { return false }
    return nil
  }

  /// Whether the bytes are a decimal number: digits with an optional sign, point and exponent.
  static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    dropSign(&rest)
    let whole = dropDigits(&rest)
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      fraction = dropDigits(&rest)
    }
    guard whole + fraction > 0 else { return false }
    guard let mark = rest.first else { return true }
    guard mark | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    dropSign(&rest)
    return dropDigits(&rest) > 0 && rest.isEmpty
  }

  /// The bytes without the white space of XML around them.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while let first = rest.first, isSpace(first) { rest = rest.dropFirst() }
    while let last = rest.last, isSpace(last) { rest = rest.dropLast() }
    return rest
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private static func dropSign(_ bytes: inout ArraySlice<UInt8>) {
    if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
  }

  private static func dropDigits(_ bytes: inout ArraySlice<UInt8>) -> Int {
    let count = bytes.prefix(while: isDigit).count
    bytes = bytes.dropFirst(count)
    return count
  }
}
