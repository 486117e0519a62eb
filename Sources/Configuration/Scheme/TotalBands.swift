import Scoring

/// How the bands of total points of two classes meet, the one above the other.
enum TotalBands {
  /// What lies between two bands.
  enum Meeting: Hashable {
    /// Nothing, and nothing is in both; or one of them is open towards the other.
    case seamless
    /// Something is in both.
    case overlap
    /// Totals that are in neither.
    case gap(String)
  }

  /// How a class meets the one below it.
  ///
  /// Where scores have a step, no total lies between 84 and 85 in steps of 1.
  static func meeting(of upper: Grading.ClassRule, _ lower: Grading.ClassRule, step: Points?) -> Meeting {
    guard let floor = bound(of: upper, isUpper: false), let ceiling = bound(of: lower, isUpper: true) else {
      return .seamless
    }
    let floorIncludes = floor.comparison == .atLeast
    let ceilingIncludes = ceiling.comparison == .atMost
    switch Order(ceiling.points, floor.points) {
    case .above: return .overlap
    case .same where floorIncludes && ceilingIncludes: return .overlap
    case .same where floorIncludes != ceilingIncludes: return .seamless
    case .below where floorIncludes && ceilingIncludes && step.map({ floor.points - ceiling.points <= $0 }) ?? false:
      return .seamless
    case .same, .below:
      let left = "\(ceiling.points) \(ceilingIncludes ? "<" : "<=") total"
      return .gap("\(left) \(floorIncludes ? "<" : "<=") \(floor.points)")
    }
  }

  private static func bound(
    of rule: Grading.ClassRule, isUpper: Bool
  ) -> (comparison: Comparison, points: Points)? {
    for case .total(let comparison, let points) in rule.conditions where comparison.isUpperBound == isUpper {
      return (comparison, points)
    }
    return nil
  }
}
