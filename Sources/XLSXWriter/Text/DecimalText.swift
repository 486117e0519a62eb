/// Numbers as their decimal strings, as SpreadsheetML stores them.
enum DecimalText {
  /// Whether a text is a number as XML Schema writes a double, without infinities: `-17.5`, `7`, `1E-3`.
  static func isNumber(_ text: String) -> Bool {
    var place = Place.start
    for byte in text.utf8 {
      guard let next = place.after(byte) else { return false }
      place = next
    }
    return place.mayEnd
  }

  /// How far into a number its characters have led.
  private enum Place {
    case start, sign, whole, barePoint, fraction, mark, exponentSign, exponent

    /// Whether a number may end here.
    var mayEnd: Bool { self == .whole || self == .fraction || self == .exponent }

    /// The place after another character, or `nil` when it cannot stand here.
    func after(_ byte: UInt8) -> Place? {
      switch (byte, self) {
      case (0x30...0x39, .start), (0x30...0x39, .sign), (0x30...0x39, .whole): .whole
      case (0x30...0x39, .barePoint), (0x30...0x39, .fraction): .fraction
      case (0x30...0x39, .mark), (0x30...0x39, .exponentSign), (0x30...0x39, .exponent): .exponent
      case (UInt8(ascii: "."), .start), (UInt8(ascii: "."), .sign): .barePoint
      case (UInt8(ascii: "."), .whole): .fraction
      case (UInt8(ascii: "e"), .whole), (UInt8(ascii: "e"), .fraction): .mark
      case (UInt8(ascii: "E"), .whole), (UInt8(ascii: "E"), .fraction): .mark
      case (UInt8(ascii: "-"), .start), (UInt8(ascii: "+"), .start): .sign
      case (UInt8(ascii: "-"), .mark), (UInt8(ascii: "+"), .mark): .exponentSign
      default: nil
      }
    }
  }
}
