import Disk
import Dispatch
import Reporting
import Watching

/// Waits for changes of an inbox on a thread of its own, so that no task is kept from running.
// One wait runs at a time: the next is asked for when the one before has returned.
final class InboxWatch: @unchecked Sendable {
  private let watch: FolderWatch
  private let queue = DispatchQueue(label: "inbox")

  /// Watches the inbox of a run.
  init(_ settings: RunSettings, _ watching: WatchSettings, stop: WakeUp) throws(BatchProblem) {
    do throws(DiskError) {
      watch = try FolderWatch(of: settings.inbox, without: settings.ownPaths, settings: watching, stop: stop)
    } catch {
      throw BatchProblem(reading: error)
    }
  }

  /// What tells of changes.
  var mode: WatchMode { watch.mode }

  /// Waits until the inbox may have changed, or an instant has come.
  func wait(until due: ContinuousClock.Instant) async -> WatchChange {
    await withCheckedContinuation { continuation in
      queue.async { [self] in continuation.resume(returning: watch.wait(until: due)) }
    }
  }
}
