import Glibc
import Synchronization

/// A signal that asks a process for something in order.
package enum EarlySignal: CaseIterable, Sendable {
  /// SIGTERM.
  case terminate
  /// SIGINT.
  case interrupt
  /// SIGHUP.
  case hangUp

  private static let come = Atomic<UInt64>(0)

  private var number: Int32 {
    switch self {
    case .terminate: SIGTERM
    case .interrupt: SIGINT
    case .hangUp: SIGHUP
    }
  }

  /// Remembers each that comes from now on, instead of ending the process, until something else listens to it.
  package static func remember() {
    // Made now, for making it is nothing that a handler may do.
    _ = come.load(ordering: .relaxed)
    for early in allCases {
      signal(early.number) { EarlySignal.come.bitwiseOr(1 << UInt64($0), ordering: .relaxed) }
    }
  }

  /// Whether it came while it was remembered.
  package var came: Bool { Self.come.load(ordering: .relaxed) & (1 << UInt64(number)) != 0 }
}
