extension Points {
  /// The quantity in units of 10^-15 points, as it is kept and sent: exact, where a decimal of 15 digits rounds.
  package var storedUnits: Int128 { units }

  /// The quantity of so many units of 10^-15 points; `nil` for 10^20 points and more, which no sum of scores reaches.
  package init?(storedUnits: Int128) {
    guard storedUnits.magnitude < Self.storedLimit else { return nil }
    self.init(units: storedUnits)
  }

  /// A hundred thousand of the largest scores together.
  private static let storedLimit = UInt128(limit) * UInt128(scale) * 100_000
}
