import Disk
import Synchronization

/// A bar on standard error while a run works; nothing at all where that is no terminal.
final class ProgressBar: Sendable {
  private let shown = Mutex(-1)
  private static let width = 40

  /// Shows how many of how many steps are done; drawn again only when the percentage changes.
  func show(_ done: Int, of total: Int) {
    guard Terminal.isErrorATerminal, total > 0 else { return }
    let percent = done * 100 / total
    let isNew = shown.withLock { last in
      guard percent > last else { return false }
      last = percent
      return true
    }
    guard isNew else { return }
    let filled = percent * Self.width / 100
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    Terminal.writeError("\r\(bar) \(percent)%" + (percent == 100 ? "\r\u{1B}[K" : ""))
  }
}
