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
  /// The white space before and behind the value.
  private(set) var leading = 0
  private(set) var trailing = 0

  /// Whether the value is a decimal number: digits with an optional sign, point and exponent.
  var isNumber: Bool {
    switch state {
    case .whole, .fraction, .exponent: true
    case .behind: isComplete
    case .start, .sign, .barePoint, .exponentMark, .exponentSign, .other: false
    }
  }

  /// The whole number that the value is; `nil` for anything else and beyond 18 digits.
  var integer: Int? { isNumber && isWhole && digits <= 18 ? (isNegative ? -number : number) : nil }

  /// Whether what stands before white space was a number.
  private var isComplete = false

  /// Takes the characters that come next.
  @inline(__always)
  mutating func take(_ bytes: Span<UInt8>) {
    for index in 0..<bytes.count {
      let byte = bytes[index]
      let digit = byte &- UInt8(ascii: "0")
      if digit <= 9, state == .whole || state == .start {
        state = .whole
        number = number &* 10 &+ Int(digit)
        digits += 1
      } else {
        takeOther(byte, isDigit: digit <= 9)
      }
    }
  }

  private mutating func takeOther(_ byte: UInt8, isDigit: Bool) {
    if isDigit { return takeDigit(byte) }
    switch byte {
    case 0x20, 0x0A, 0x0D, 0x09: takeSpace()
    case UInt8(ascii: "-"), UInt8(ascii: "+"): takeSign(byte)
    case UInt8(ascii: "."): takePoint()
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      isWhole = false
      go(to: state == .whole || state == .fraction ? .exponentMark : .other)
    default: go(to: .other)
    }
  }

  private mutating func takeDigit(_ byte: UInt8) {
    switch state {
    case .sign:
      number = Int(byte &- UInt8(ascii: "0"))
      digits = 1
      state = .whole
    case .barePoint, .fraction: state = .fraction
    case .exponentMark, .exponentSign, .exponent: state = .exponent
    case .start, .whole, .behind, .other: go(to: .other)
    }
  }

  private mutating func takeSpace() {
    if state == .start {
      leading += 1
    } else {
      if state != .behind, state != .other {
        isComplete = isNumber
        state = .behind
      }
      trailing += 1
    }
  }

  private mutating func takeSign(_ byte: UInt8) {
    isNegative = isNegative || state == .start && byte == UInt8(ascii: "-")
    go(to: state == .start ? .sign : state == .exponentMark ? .exponentSign : .other)
  }

  private mutating func takePoint() {
    isWhole = false
    switch state {
    case .start, .sign: state = .barePoint
    case .whole: state = .fraction
    default: go(to: .other)
    }
  }

  private mutating func go(to next: State) {
    state = next
    trailing = 0
  }
}
