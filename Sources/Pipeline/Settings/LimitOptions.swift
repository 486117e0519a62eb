package import Reporting
package import XLSXReader

extension ReadingLimits {
  /// The limits with those changed that options name, each as `name=value`.
  ///
  /// - Throws: ``BatchProblem`` for an option that is not so written, or names no limit.
  package func with(_ options: [String]) throws(BatchProblem) -> ReadingLimits {
    var limits = self
    for option in options {
      let (name, value) = try LimitText.halves(of: option)
      limits = try limits.with(name, value)
    }
    return limits
  }

  /// The limits with one of them changed.
  func with(_ name: String, _ value: Int) throws(BatchProblem) -> ReadingLimits {
    do {
      return try setting(name, to: value)
    } catch {
      switch error {
      case .unknownName: throw .usage(.unknownLimit(name, known: Name.allCases.map(\.rawValue)))
      case .notPositive: throw .usage(.unreadableLimit("\(name)=\(value)"))
      }
    }
  }
}

/// A limit as an option writes it.
enum LimitText {
  /// The name and the value of `name=value`.
  static func halves(of option: String) throws(BatchProblem) -> (name: String, value: Int) {
    let halves = option.split(separator: "=", omittingEmptySubsequences: false)
    guard halves.count == 2, let value = Int(halves[1]), value > 0 else { throw .usage(.unreadableLimit(option)) }
    return (String(halves[0]), value)
  }
}
