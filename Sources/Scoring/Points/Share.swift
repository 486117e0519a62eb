/// A part of a maximum, gained or lost: an exact fraction, added and compared without rounding.
///
/// Sums stay exact until their common denominator passes 10^38, which no table of scores comes near; from there on they
/// are rounded to 15 decimals.
package struct Share: Hashable, Sendable {
  private static let roundedDenominator = Points.scale

  /// In lowest terms; the denominator is more than zero.
  private let numerator: Int128
  private let denominator: Int128

  /// Nothing gained and nothing lost.
  package static let zero = Share(0, 1)

  /// A quantity of points, which may be below zero, as a part of a maximum; `nil` when the maximum is not more than zero.
  package init?(_ points: Points, of maximum: Points) {
    guard maximum > .zero else { return nil }
    self.init(points.units, maximum.units)
  }

  private init(_ numerator: Int128, _ denominator: Int128) {
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> Int128 {
    var (larger, smaller) = (left, right)
    while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int128(larger)
  }

  /// The sum of two shares.
  package static func + (left: Share, right: Share) -> Share {
    left.added(to: right) ?? Share(left.rounded + right.rounded, roundedDenominator)
  }

  /// The difference of two shares.
  package static func - (left: Share, right: Share) -> Share { left + Share(-right.numerator, right.denominator) }

  /// The share divided by a count of more than zero.
  package func divided(by count: Int) -> Share {
    precondition(count > 0, "a mean of nothing")
    let (product, isTooLarge) = denominator.multipliedReportingOverflow(by: Int128(count))
    return isTooLarge ? Share(rounded, Self.roundedDenominator * Int128(count)) : Share(numerator, product)
  }

  /// The exact sum, or `nil` when it has no room.
  private func added(to other: Share) -> Share? {
    let divisor = Self.greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude)
    let (left, isLeftTooLarge) = numerator.multipliedReportingOverflow(by: other.denominator / divisor)
    let (right, isRightTooLarge) = other.numerator.multipliedReportingOverflow(by: denominator / divisor)
    let (below, isBelowTooLarge) = denominator.multipliedReportingOverflow(by: other.denominator / divisor)
    let (above, isAboveTooLarge) = left.addingReportingOverflow(right)
    guard !isLeftTooLarge, !isRightTooLarge, !isBelowTooLarge, !isAboveTooLarge else { return nil }
    return Share(above, below)
  }

  /// The share in units of the fifteenth decimal.
  private var rounded: Int128 { times(Self.roundedDenominator) }

  /// The share times a factor, rounded to a whole number, halves away from zero.
  private func times(_ factor: Int128) -> Int128 {
    let product = numerator.magnitude.multipliedFullWidth(by: factor.magnitude)
    let (quotient, remainder) = denominator.magnitude.dividingFullWidth(product)
    let magnitude = Int128(quotient) + (remainder >= denominator.magnitude - remainder ? 1 : 0)
    return numerator < 0 ? -magnitude : magnitude
  }

  /// The share in percent, rounded to two decimals, halves away from zero: -3.33 for a thirtieth lost.
  package var percent: Points { Points(units: times(10_000) * (Points.scale / 100)) }
}

extension Share: Comparable {
  package static func < (left: Share, right: Share) -> Bool {
    let mine = left.numerator.multipliedFullWidth(by: right.denominator)
    let others = right.numerator.multipliedFullWidth(by: left.denominator)
    return (mine.high, mine.low) < (others.high, others.low)
  }
}
