/// Where the most points of a content or criterion come from.
package enum Maximum: Hashable, Sendable {
  /// The scheme says it; more than zero.
  case given(Points)
  /// The workbook's own maximum column says it.
  case workbook
  /// There is none: points are counted without a bound, and no percentage is told.
  case unlimited

  /// The maximum that the scheme says, or `nil`.
  package var given: Points? {
    switch self {
    case .given(let points): points
    case .workbook, .unlimited: nil
    }
  }
}

/// What is put down for a content or criterion.
package enum ScoreKind: String, CaseIterable, Hashable, Sendable {
  /// A number of points.
  case points
  /// Yes or no: yes has the maximum, no has nothing.
  case yesNo
}
