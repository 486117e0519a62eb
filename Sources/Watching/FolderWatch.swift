package import Disk

/// Tells that an inbox changed: by the kernel's events, or by the time where there are none.
///
/// It belongs to one thread, which waits; any other ends the wait through the ``WakeUp`` given. Whenever a wait returns, all
/// folders are watched already, so a look that follows and the next wait together miss nothing.
///
///     let watch = try FolderWatch(of: inbox, stop: stop)
///     var next: ContinuousClock.Instant?
///     loop: while true {
///       switch watch.wait(until: next) {
///       case .stopped: break loop
///       case .changed(let hints): lookout.take(hints)
///       case .rescan(let reason): if reason.losesHints { lookout.hintsLost() }
///       case .due: break
///       }
///       let sight = try lookout.look()
///       next = sight.verdict.lookAgain
///       // Process sight.verdict.complete, and call lookout.taken(_:) for each.
///     }
package final class FolderWatch {
  /// What tells of changes now; it can change at every wait that returns ``WatchChange/rescan(_:)``.
  package private(set) var mode: WatchMode
  /// How many folders the kernel watches; none while the inbox is polled or missing.
  package var watchedFolders: Int { tree?.count ?? 0 }

  private let inbox: DiskPath
  private let own: [DiskPath]
  private let settings: WatchSettings
  private let stop: WakeUp
  private let clock = ContinuousClock()

  private var tree: WatchedTree?
  private var root: FileIdentity?
  private var pending: WatchChange.RescanReason?
  private var nextRescan: ContinuousClock.Instant
  private var nextArming: ContinuousClock.Instant

  /// Watches an inbox; the first wait returns at once and asks for a look at all of it.
  ///
  /// - Parameters:
  ///   - inbox: the folder.
  ///   - own: the program's own files and folders; such a folder inside the inbox is not watched.
  ///   - settings: how it is watched.
  ///   - stop: what ends every wait.
  /// - Throws: ``DiskError`` when the inbox is no folder that can be listed.
  package init(
    of inbox: DiskPath, without own: [DiskPath] = [], settings: WatchSettings = WatchSettings(), stop: WakeUp
  ) throws(DiskError) {
    _ = try Disk.list(inbox)
    self.inbox = inbox
    self.own = own
    self.settings = settings
    self.stop = stop
    mode = .polling(.asked)
    nextRescan = clock.now
    nextArming = clock.now
    arm()
    pending = .started
  }

  /// Waits until the inbox may have changed.
  ///
  /// - Parameter due: when to return at the latest; `nil` for no such instant. One that has passed returns at once, changes
  ///   that wait first.
  /// - Returns: why it ended.
  package func wait(until due: ContinuousClock.Instant? = nil) -> WatchChange {
    while true {
      if stop.isGiven { return .stopped }
      if let reason = pending {
        pending = nil
        return .rescan(reason)
      }
      let now = clock.now
      let end = due.map { min($0, nextRescan) } ?? nextRescan
      if hasChanges(within: now.duration(to: max(now, end))) {
        if let change = gathered() { return change }
      } else if clock.now >= nextRescan, !stop.isGiven {
        return .rescan(look())
      } else if let due, clock.now >= due, !stop.isGiven {
        return .due
      }
    }
  }

  private func hasChanges(within duration: Duration) -> Bool {
    if let tree { return tree.wait(orWoken: stop, atMost: duration) }
    _ = stop.wait(atMost: duration)
    return false
  }

  /// The changes that wait and those that follow within the time of gathering; `nil` when they concern nobody.
  private func gathered() -> WatchChange? {
    _ = stop.wait(atMost: settings.gathering)
    var changes: [FolderChange] = []
    do throws(WatchedTree.Unwatchable) {
      while let piece = try tree?.take(), !piece.isEmpty, changes.count < 1 << 16 { changes += piece }
      return try change(of: changes)
    } catch {
      return pollFromNow(because: error.reason)
    }
  }

  /// Gives the kernel's events up, and says so to who waits.
  func pollFromNow(because reason: WatchMode.PollingReason) -> WatchChange {
    poll(because: reason)
    return .rescan(.modeChanged(mode))
  }

  /// What the kernel's changes mean for who waits.
  func change(of changes: [FolderChange]) throws(WatchedTree.Unwatchable) -> WatchChange? {
    var hints: [FileHint] = []
    var hasFolders = false
    for change in changes {
      switch try tree?.news(of: change) {
      case .nothing, nil: break
      case .folders: hasFolders = true
      case .file(let hint): if hints.last != hint { hints.append(hint) }
      case .overflow:
        // Folders may have come and gone unseen too.
        arm()
        return .rescan(.overflow)
      case .rootGone: return .rescan(rearmed())
      }
    }
    // Under an unending stream of changes the time for a look must come all the same.
    if clock.now >= nextRescan { pending = look() }
    return hints.isEmpty && !hasFolders ? nil : .changed(hints)
  }

  /// What is due by the time: watches what is new, or anew what was replaced.
  private func look() -> WatchChange.RescanReason {
    let isSame = root != nil && FileIdentity(inbox) == root
    guard isSame, mode == .events || clock.now < nextArming else { return rearmed() }
    guard let tree else {
      schedule()
      return .poll
    }
    do throws(WatchedTree.Unwatchable) {
      try tree.watchAll()
      schedule()
      return .safety
    } catch {
      poll(because: error.reason)
      return .modeChanged(mode)
    }
  }

  /// Watches the inbox by its path as if for the first time, and says what that changed.
  private func rearmed() -> WatchChange.RescanReason {
    let before = (root: root, mode: mode)
    arm()
    guard let root else { return .folderMissing }
    if root != before.root { return .folderReplaced }
    if mode != before.mode { return .modeChanged(mode) }
    return mode == .events ? .safety : .poll
  }

  private func arm() {
    tree = nil
    root = FileIdentity(inbox)
    nextArming = clock.now + settings.safetyInterval
    guard root != nil else { return schedule() }
    guard !settings.polls else { return poll(because: .asked) }
    do throws(WatchedTree.Unwatchable) {
      tree = try WatchedTree(inbox, without: own)
      mode = .events
      schedule()
    } catch {
      poll(because: error.reason)
    }
  }

  private func poll(because reason: WatchMode.PollingReason) {
    tree = nil
    mode = .polling(reason)
    nextArming = clock.now + settings.safetyInterval
    schedule()
  }

  private func schedule() {
    let interval =
      tree.map { $0.hasUnknownKind ? settings.unknownInterval : settings.safetyInterval } ?? settings.pollInterval
    nextRescan = clock.now + interval
  }
}
