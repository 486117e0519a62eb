extension Condition: CustomStringConvertible {
  /// The condition as a scheme file writes it: "content 3 >= 80%".
  package var description: String {
    switch self {
    case .total(let comparison, let points): "total \(comparison.rawValue) \(points)"
    case .performed(let count): "performed >= \(count)"
    case .met(let comparison, let count): "met \(comparison.rawValue) \(count)"
    case .percent(let id, let comparison, let percent): "content \(id) \(comparison.rawValue) \(percent)%"
    }
  }
}
