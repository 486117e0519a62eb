import Disk

/// A file that is followed from look to look.
struct TrackedFile: Sendable {
  /// What is known of its end.
  private enum End {
    case unknown
    case known(FileEnding, Backoff)
    case unreadable(code: Int32, Backoff)
  }

  /// What is to be done with it.
  enum State: Hashable {
    case taken, complete, asks
    /// When to look again, `nil` when only a change can help.
    case waits(WaitingFile.Reason, until: ContinuousClock.Instant?)
  }

  private(set) var file: SeenFile
  /// When it becomes overdue.
  let due: ContinuousClock.Instant
  /// Whether the last look found it; its folder may be unreadable for a while.
  var isInSight = true
  /// Whether it was taken as it is now.
  var isTaken = false
  /// Whether it was said to be overdue.
  var isTold = false

  private var lastSeen: ContinuousClock.Instant
  private var steadySince: ContinuousClock.Instant
  private var isGrowing = false
  private var isOld: Bool
  private var end = End.unknown

  /// A file seen for the first time.
  ///
  /// Its age is how long it has lain untouched by the wall clock, zero where that is not known.
  init(_ file: SeenFile, at now: ContinuousClock.Instant, age: Duration, times: SettlingTimes) {
    self.file = file
    lastSeen = now
    steadySince = now
    isOld = age > times.oldAge
    due = now + max(.zero, times.deadline - age)
  }

  /// Whether what is seen now is another file, so that all begins anew.
  func isReplaced(by seen: SeenFile) -> Bool {
    !file.hasSameContents(as: seen) && (seen.identity != file.identity || seen.size < file.size)
  }

  mutating func see(_ seen: SeenFile, at now: ContinuousClock.Instant) {
    isInSight = true
    lastSeen = max(lastSeen, now)
    if file.hasSameContents(as: seen) {
      if steadySince < now { isGrowing = false }
    } else {
      unsettle(at: now)
      isTaken = false
    }
    file = seen
  }

  /// Something was written, whether the times show it or not.
  mutating func unsettle(at now: ContinuousClock.Instant) {
    steadySince = max(steadySince, now)
    isGrowing = true
    isOld = false
    end = .unknown
  }

  mutating func learn(_ ending: FileEnding, at now: ContinuousClock.Instant) {
    guard ending != .changed else { return unsettle(at: now) }
    end = .known(ending, backoff(after: now))
  }

  mutating func fail(code: Int32, at now: ContinuousClock.Instant) {
    end = .unreadable(code: code, backoff(after: now))
  }

  private func backoff(after now: ContinuousClock.Instant) -> Backoff {
    switch end {
    case .unknown: return Backoff(from: now)
    case .known(_, var backoff), .unreadable(_, var backoff):
      backoff.fail(at: now)
      return backoff
    }
  }

  /// What is to be done with it.
  func state(at now: ContinuousClock.Instant, isOpen: Bool, settle: Duration) -> State {
    if isTaken { return .taken }
    if isOpen { return .waits(.open, until: nil) }
    if file.size == 0 { return now >= due ? .complete : .waits(.growing, until: due) }
    let settled = steadySince + settle
    // The last look decides: that time has passed since says nothing of the file.
    guard isOld || lastSeen >= settled else {
      return .waits(isGrowing ? .growing : .settling(until: settled), until: settled)
    }
    return stateByEnd(at: now)
  }

  private func stateByEnd(at now: ContinuousClock.Instant) -> State {
    switch end {
    case .unknown: .asks
    case .unreadable(let code, let backoff):
      now >= backoff.again ? .asks : .waits(.unreadable(code: code, again: backoff.again), until: backoff.again)
    case .known(.endRecord, _), .known(.notZip, _): .complete
    case .known(.noEndRecord, let backoff):
      // Some shares make room first and tell no times while they fill it, so the end is looked at again.
      now >= backoff.again ? .asks : .waits(.noEndRecord, until: backoff.again)
    case .known(.blank, let backoff):
      if now >= due { .complete } else { now >= backoff.again ? .asks : .waits(.growing, until: backoff.again) }
    case .known(.changed, _): .asks
    }
  }

  /// Why it waits while its end is asked for: what was known before.
  var reasonWhileAsked: WaitingFile.Reason {
    switch end {
    case .unreadable(let code, let backoff): .unreadable(code: code, again: backoff.again)
    case .known(.noEndRecord, _): .noEndRecord
    case .known(.blank, _): .growing
    case .unknown, .known(.endRecord, _), .known(.notZip, _), .known(.changed, _): .unexamined
    }
  }
}
