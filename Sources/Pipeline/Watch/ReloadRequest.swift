import Synchronization

/// A wish to have the configuration read anew, told from anywhere.
package final class ReloadRequest: Sendable {
  private let isMade = Mutex(false)

  /// No such wish yet.
  package init() {}

  /// Wishes for it.
  package func make() { isMade.withLock { $0 = true } }

  /// Whether it was wished for since it was last asked.
  func take() -> Bool {
    isMade.withLock { isMade in
      defer { isMade = false }
      return isMade
    }
  }
}
