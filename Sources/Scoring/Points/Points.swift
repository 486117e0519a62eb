/// A quantity of points: an exact decimal of up to 15 decimals, never a binary floating-point number.
///
/// Magnitudes stay below ``limit``; sums of a table's scores can therefore not overflow.
package struct Points: Hashable, Sendable {
  /// How many units of the last decimal make one point: 10^15.
  static let scale: Int128 = 1_000_000_000_000_000
  /// How many decimals are kept.
  static let decimals = 15
  /// No quantity of points reaches this: 10^15 points.
  static let limit: Int128 = 1_000_000_000_000_000

  /// The quantity in units of the last decimal.
  let units: Int128

  /// A quantity in units of the last decimal.
  init(units: Int128) {
    self.units = units
  }

  /// A whole number of points.
  package init(_ whole: Int) {
    units = Int128(whole) * Self.scale
  }

  /// No points.
  package static let zero = Points(0)

  /// Whether the quantity is below zero.
  package var isNegative: Bool { units < 0 }

  /// Whether the quantity is a whole number of steps, as 7.25 is of 0.25 and not of 0.5.
  ///
  /// A step must be more than zero: nothing is a multiple of any other.
  package func isMultiple(of step: Points) -> Bool {
    step.units > 0 && units % step.units == 0
  }

  /// The sum of two quantities.
  package static func + (left: Points, right: Points) -> Points {
    Points(units: left.units + right.units)
  }

  /// The difference of two quantities.
  package static func - (left: Points, right: Points) -> Points {
    Points(units: left.units - right.units)
  }
}

extension Points: Comparable {
  package static func < (left: Points, right: Points) -> Bool { left.units < right.units }
}

extension Sequence<Points> {
  /// The exact sum; zero for none.
  package func sum() -> Points { reduce(.zero, +) }
}

extension Points: CustomStringConvertible {
  /// The decimal with a point and without trailing zeros: "17.5", "0", "-2".
  package var description: String {
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: UInt128(Self.scale))
    let sign = isNegative ? "-" : ""
    guard rest > 0 else { return sign + String(whole) }
    // The remainder is below 10^15, so it fits; dividing integers is much cheaper than cutting characters.
    var fraction = UInt64(rest)
    var digits = Self.decimals
    while fraction.isMultiple(of: 10) {
      fraction /= 10
      digits -= 1
    }
    let shown = String(fraction)
    return sign + String(whole) + "." + String(repeating: "0", count: digits - shown.count) + shown
  }
}
