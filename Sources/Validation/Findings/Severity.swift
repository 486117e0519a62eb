/// How much a finding matters.
package enum Severity: String, CaseIterable, Hashable, Sendable {
  /// Something is wrong and must be mended; the run ends with exit code 65.
  case error
  /// Something was read or counted that a person should look at.
  case warning
  /// Worth knowing.
  case info
}

extension Severity: Comparable {
  /// Graver first.
  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    }
  }
}
