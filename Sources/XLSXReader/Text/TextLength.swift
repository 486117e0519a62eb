/// The length of a cell's text, as Excel limits it.
enum TextLength {
  /// The most bytes that a text which is still growing can have before its escapes are undone.
  static func growingLimit(_ limits: ReadingLimits) -> Int {
    // A character takes seven bytes as an escape, and at most three for each UTF-16 unit otherwise.
    let (bytes, overflows) = limits.cellCharacters.multipliedReportingOverflow(by: 7)
    return overflows ? .max : bytes
  }

  /// What is wrong with a text that has grown beyond its limit.
  static func refusal(_ byteCount: Int, limits: ReadingLimits, part: String) -> XLSXError {
    .limitExceeded(limit: .cellCharacters, allowed: limits.cellCharacters, found: byteCount / 7 + 1, part: part)
  }

  /// Fails when a text has more characters, counted in UTF-16, than allowed.
  static func check(_ bytes: ArraySlice<UInt8>, limits: ReadingLimits, part: String) throws(XLSXError) {
    let allowed = limits.cellCharacters
    // No text has more UTF-16 units than bytes.
    guard bytes.count > allowed else { return }
    // A scalar has one unit, two when it takes four bytes; continuation bytes have none.
    let found = bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
    guard found <= allowed else {
      throw .limitExceeded(limit: .cellCharacters, allowed: allowed, found: found, part: part)
    }
  }
}
