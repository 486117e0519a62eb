/// Looks at the characters of a value as they come: whether they are a number, and which whole one.
///
/// A value is looked at where libxml2 has it, once; white space around it does not count.
struct ValueScanner {
  private enum State: UInt8 {
    /// Nothing but white space yet.
    case start
    case sign
    /// Digits before the point.
    case whole
    /// A point without digits before it.
    case barePoint
    /// Behind the point, with digits before or behind it.
    case fraction
    case exponentMark
    case exponentSign
    case exponent
    /// White space behind a number.
    case behind
    /// No number.
    case other
  }

  private var state = State.start
  private var isWhole = true
  private var isNegative = false
  private var digits = 0
  private var number = 0
  /// The white space before the value.
  private(set) var leading = 0
  /// The white space behind the value.
  private(set) var trailing = 0

  /// Whether the value is a decimal number: digits with an optional sign, point and exponent.
  @inline(__always)
  var isNumber: Bool {
    switch state {
    case .whole, .fraction, .exponent, .behind: true
    case .start, .sign, .barePoint, .exponentMark, .exponentSign, .other: false
    }
  }

  /// Whether nothing but white space has come.
  var isBlank: Bool { state == .start }

  /// The whole number that the value is; `nil` for anything else and beyond 18 digits.
  @inline(__always)
  var integer: Int? { isNumber && isWhole && digits <= 18 ? (isNegative ? 0 &- number : number) : nil }

  /// Takes the characters that come next.
  @inline(__always)
  mutating func take(_ bytes: Span<UInt8>) {
    var position = 0
    if state == .start {
      while position < bytes.count {
        let digit = bytes[position] &- UInt8(ascii: "0")
        guard digit <= 9 else { break }
        number = number &* 10 &+ Int(digit)
        position &+= 1
      }
      digits = position
      if position > 0 { state = .whole }
    }
    if position < bytes.count { takeRest(bytes, from: position) }
  }

  private mutating func takeRest(_ bytes: Span<UInt8>, from start: Int) {
    var position = start
    while position < bytes.count {
      take(bytes[position])
      position &+= 1
    }
  }

  private mutating func take(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): takeDigit(Int(byte &- UInt8(ascii: "0")))
    case UInt8(ascii: "."): takePoint()
    case 0x20, 0x0A, 0x0D, 0x09: takeSpace()
    case UInt8(ascii: "-"), UInt8(ascii: "+"): takeSign(isNegative: byte == UInt8(ascii: "-"))
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      isWhole = false
      go(to: state == .whole || state == .fraction ? .exponentMark : .other)
    default: go(to: .other)
    }
  }

  private mutating func takeDigit(_ digit: Int) {
    switch state {
    case .fraction: return
    case .start, .sign, .whole:
      number = number &* 10 &+ digit
      digits += 1
      state = .whole
    case .barePoint: state = .fraction
    case .exponentMark, .exponentSign, .exponent: state = .exponent
    case .behind, .other: go(to: .other)
    }
  }

  private mutating func takePoint() {
    isWhole = false
    switch state {
    case .start, .sign: state = .barePoint
    case .whole: state = .fraction
    case .barePoint, .fraction, .exponentMark, .exponentSign, .exponent, .behind, .other: go(to: .other)
    }
  }

  private mutating func takeSpace() {
    if state == .start { return leading += 1 }
    if state != .behind { state = isNumber ? .behind : .other }
    trailing += 1
  }

  private mutating func takeSign(isNegative: Bool) {
    self.isNegative = self.isNegative || state == .start && isNegative
    go(to: state == .start ? .sign : state == .exponentMark ? .exponentSign : .other)
  }

  /// Goes on with a character that is no white space: what came before it does not stand behind the value.
  private mutating func go(to next: State) {
    state = next
    trailing = 0
  }
}
