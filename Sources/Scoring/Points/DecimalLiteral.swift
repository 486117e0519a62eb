extension Points {
  /// Why characters are not a quantity of points.
  package enum Refusal: Error, Hashable, Sendable {
    /// They are not a number.
    case notANumber
    /// They are a number beyond what points can be, 10^15.
    case tooLarge
  }

  /// The points that a number's characters in a file or a scheme stand for: digits, a point, an exponent.
  ///
  /// Spreadsheet programs keep 15 significant digits, and what lies beyond them is the residue of binary arithmetic:
  /// `0.30000000000000004` is 0.3 and `84.99999999999999` (16 digits) is 85.
  ///
  /// - Throws: ``Refusal`` when the whole text is not such a number.
  package init(literal: some StringProtocol) throws(Refusal) {
    var reader = DecimalDigits()
    for byte in literal.utf8 { try reader.take(byte) }
    self = try reader.points()
  }
}

/// Reads the characters of a decimal literal one by one.
struct DecimalDigits {
  private enum Part {
    case start, whole, fraction, exponentStart, exponentSign, exponent
  }

  /// How many significant digits count.
  private static let precision = 15

  private var part = Part.start
  private var isNegative = false
  private var sawDigit = false
  private var mantissa: Int128 = 0
  private var significant = 0
  private var roundsUp = false
  /// The power of ten of the mantissa's last digit.
  private var power = 0
  private var exponent = 0
  private var exponentIsNegative = false

  mutating func take(_ byte: UInt8) throws(Points.Refusal) {
    switch (byte, part) {
    case (UInt8(ascii: "-"), .start), (UInt8(ascii: "+"), .start):
      isNegative = byte == UInt8(ascii: "-")
      part = .whole
    case (UInt8(ascii: "0")...UInt8(ascii: "9"), .start), (UInt8(ascii: "0")...UInt8(ascii: "9"), .whole),
      (UInt8(ascii: "0")...UInt8(ascii: "9"), .fraction):
      if part == .start { part = .whole }
      takeDigit(Int128(byte - UInt8(ascii: "0")))
    case (UInt8(ascii: "."), .start), (UInt8(ascii: "."), .whole):
      part = .fraction
    case (UInt8(ascii: "E"), .whole), (UInt8(ascii: "E"), .fraction), (UInt8(ascii: "e"), .whole),
      (UInt8(ascii: "e"), .fraction):
      guard sawDigit else { throw .notANumber }
      part = .exponentStart
    case (UInt8(ascii: "-"), .exponentStart), (UInt8(ascii: "+"), .exponentStart):
      exponentIsNegative = byte == UInt8(ascii: "-")
      part = .exponentSign
    case (UInt8(ascii: "0")...UInt8(ascii: "9"), .exponentStart),
      (UInt8(ascii: "0")...UInt8(ascii: "9"), .exponentSign), (UInt8(ascii: "0")...UInt8(ascii: "9"), .exponent):
      part = .exponent
      exponent = min(exponent * 10 + Int(byte - UInt8(ascii: "0")), 100_000)
    default: throw .notANumber
    }
  }

  private mutating func takeDigit(_ digit: Int128) {
    sawDigit = true
    if part == .fraction { power -= 1 }
    guard mantissa > 0 || digit > 0 else { return }
    if significant < Self.precision {
      mantissa = mantissa * 10 + digit
    } else {
      if significant == Self.precision { roundsUp = digit >= 5 }
      power += 1
    }
    significant += 1
  }

  func points() throws(Points.Refusal) -> Points {
    guard sawDigit, part != .exponentStart, part != .exponentSign else { throw .notANumber }
    var units = mantissa + (roundsUp ? 1 : 0)
    guard units > 0 else { return .zero }
    var shift = power + (exponentIsNegative ? -exponent : exponent) + Points.decimals
    while shift > 0 {
      guard units < Points.limit * Points.scale / 10 else { throw .tooLarge }
      units *= 10
      shift -= 1
    }
    while shift < 0, units > 0 {
      units = (units + (shift == -1 ? 5 : 0)) / 10
      shift += 1
    }
    return Points(units: isNegative ? -units : units)
  }
}
