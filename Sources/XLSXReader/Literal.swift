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
    var position = bytes.startIndex
    passSign(bytes, &position)
    var digits = passDigits(bytes, &position)
    if position < bytes.endIndex, bytes[position] == UInt8(ascii: ".") {
      position += 1
      digits += passDigits(bytes, &position)
    }
    guard digits > 0 else { return false }
    guard position < bytes.endIndex else { return true }
    guard bytes[position] | 0x20 == UInt8(ascii: "e") else { return false }
    position += 1
    passSign(bytes, &position)
    return passDigits(bytes, &position) > 0 && position == bytes.endIndex
  }

  /// The bytes without the white space of XML around them.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var start = bytes.startIndex
    var end = bytes.endIndex
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return bytes[start..<end]
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private static func passSign(_ bytes: ArraySlice<UInt8>, _ position: inout Int) {
    guard position < bytes.endIndex else { return }
    if bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") { position += 1 }
  }

  /// Passes over digits and says how many.
  private static func passDigits(_ bytes: ArraySlice<UInt8>, _ position: inout Int) -> Int {
    let start = position
    while position < bytes.endIndex, isDigit(bytes[position]) { position += 1 }
    return position - start
  }
}
