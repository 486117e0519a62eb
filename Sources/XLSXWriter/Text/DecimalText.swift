/// Numbers as their decimal strings, as SpreadsheetML stores them.
enum DecimalText {
  /// Whether a text is a number as XML Schema writes a double, without infinities: `-17.5`, `7`, `1E-3`.
  static func isNumber(_ text: String) -> Bool {
    var bytes = text.utf8[...]
    skipSign(&bytes)
    let whole = skipDigits(&bytes)
    var fraction = 0
    if bytes.first == UInt8(ascii: ".") {
      bytes.removeFirst()
      fraction = skipDigits(&bytes)
    }
    guard whole + fraction > 0 else { return false }
    if let mark = bytes.first, mark | 0x20 == UInt8(ascii: "e") {
      bytes.removeFirst()
      skipSign(&bytes)
      guard skipDigits(&bytes) > 0 else { return false }
    }
    return bytes.isEmpty
  }

  private static func skipSign(_ bytes: inout Substring.UTF8View) {
    if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
  }

  private static func skipDigits(_ bytes: inout Substring.UTF8View) -> Int {
    let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    bytes.removeFirst(digits)
    return digits
  }
}
