/// What part of a maximum a score is, kept as the exact fraction and compared without division.
package struct Percentage: Hashable, Sendable {
  /// The score.
  package let points: Points
  /// The maximum it is a part of; more than zero.
  package let maximum: Points

  /// A score as a part of a maximum, or `nil` when the maximum is not more than zero.
  package init?(_ points: Points, of maximum: Points) {
    guard maximum > .zero else { return nil }
    self.points = points
    self.maximum = maximum
  }

  /// Below, at or above a number of percent, exactly: 10.5 of 15 is at 70.
  package func order(against percent: Points) -> Order {
    // points / maximum against percent / 100, crosswise, in 256 bits.
    let left = points.units.multipliedFullWidth(by: 100 * Points.scale)
    let right = maximum.units.multipliedFullWidth(by: percent.units)
    if (left.high, left.low) == (right.high, right.low) { return .same }
    return (left.high, left.low) < (right.high, right.low) ? .below : .above
  }

  /// The least number of points, exactly or rounded up at the last decimal, that makes a number of percent.
  package func points(for percent: Points) -> Points {
    let product = maximum.units.multipliedFullWidth(by: percent.units)
    let hundred = 100 * Points.scale
    let (quotient, remainder) = hundred.dividingFullWidth(product)
    return Points(units: quotient + (remainder > 0 ? 1 : 0))
  }

  /// The percentage in decimals: two at most, half rounded up, "66.67".
  package var description: String { rounded(decimals: 2).description }

  /// The percentage with as many decimals as it takes to show on which side of a number of percent it lies.
  ///
  /// 79.996% is shown as 79.996 against 80, not as 80.
  package func description(against percent: Points) -> String {
    let order = order(against: percent)
    for decimals in 2..<Points.decimals {
      let shown = rounded(decimals: decimals)
      if Order(shown, percent) == order { return shown.description }
    }
    return rounded(decimals: Points.decimals).description
  }

  private func rounded(decimals: Int) -> Points {
    let unit = (decimals..<Points.decimals).reduce(Int128(1)) { step, _ in step * 10 }
    let product = points.units.multipliedFullWidth(by: 100 * Points.scale / unit)
    let (quotient, remainder) = maximum.units.dividingFullWidth(product)
    return Points(units: (quotient + (remainder * 2 >= maximum.units ? 1 : 0)) * unit)
  }
}

/// How one quantity lies to another.
package enum Order: Hashable, Sendable {
  case below
  case same
  case above

  /// How a quantity of points lies to another.
  package init(_ left: Points, _ right: Points) {
    self = left < right ? .below : left == right ? .same : .above
  }
}
