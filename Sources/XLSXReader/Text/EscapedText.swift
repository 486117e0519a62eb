/// The escapes `_xHHHH_` by which workbooks keep characters that XML cannot (ECMA-376 Part 1, 22.9.2.19, ST_Xstring).
enum EscapedText {
  /// Undoes the escapes once, from left to right; two that form a surrogate pair make one character, and half a pair
  /// makes U+FFFD.
  static func decode(_ bytes: inout [UInt8]) {
    guard firstEscape(in: bytes[...]) != nil else { return }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let start = firstEscape(in: rest) {
      result += rest[..<start]
      rest = rest[start...]
      var units: [UInt16] = []
      while let unit = escape(at: rest.startIndex, in: rest) {
        units.append(unit)
        rest = rest.dropFirst(7)
      }
      result += Array(String(decoding: units, as: UTF16.self).utf8)
    }
    bytes = result + rest
  }

  private static func firstEscape(in bytes: ArraySlice<UInt8>) -> Int? {
    var position = bytes.startIndex
    while position + 7 <= bytes.endIndex {
      if bytes[position] == UInt8(ascii: "_"), escape(at: position, in: bytes) != nil { return position }
      position += 1
    }
    return nil
  }

  private static func escape(at position: Int, in bytes: ArraySlice<UInt8>) -> UInt16? {
    guard position + 7 <= bytes.endIndex, bytes[position] == UInt8(ascii: "_"),
      bytes[position + 1] == UInt8(ascii: "x"), bytes[position + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[(position + 2)..<(position + 6)] {
      guard let digit = hexadecimal(byte) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
