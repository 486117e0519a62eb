/// What a class asks for.
package enum Condition: Hashable, Sendable {
  /// The total compared with a number of points: `total >= 85`.
  case total(Comparison, Points)
  /// At least so many contents performed, that is with more than zero points: `performed >= 7`.
  case performed(atLeast: Int)
  /// The number of yes/no criteria that are met compared with a number: `met >= 12`.
  case met(Comparison, Int)
  /// A content's percentage of its maximum compared with a number of percent: `content 3 >= 80%`.
  case percent(content: String, Comparison, Points)

  /// Whether it bounds the total or the count from above, which an open band leaves aside.
  package var isUpperBound: Bool {
    switch self {
    case .total(let comparison, _), .met(let comparison, _): comparison.isUpperBound
    case .performed, .percent: false
    }
  }
}

/// How two quantities are compared; always exactly.
package enum Comparison: String, CaseIterable, Hashable, Sendable {
  case atLeast = ">="
  case more = ">"
  case atMost = "<="
  case less = "<"

  /// Whether it bounds a quantity from above.
  package var isUpperBound: Bool {
    switch self {
    case .atMost, .less: true
    case .atLeast, .more: false
    }
  }

  /// Whether a quantity that lies so to the required one satisfies the comparison.
  package func holds(for order: Order) -> Bool {
    switch self {
    case .atLeast: order != .below
    case .more: order == .above
    case .atMost: order != .above
    case .less: order == .below
    }
  }
}
