import Disk

/// Which files of an inbox are complete: told by what was seen of them, and when.
///
/// It touches no disk and has no clock. Instants are those of `ContinuousClock`, whatever they count from; on Linux it is
/// CLOCK_BOOTTIME, which goes on while the machine sleeps: a file then counts as settled on waking, which harms nothing, for
/// nothing was written meanwhile by this machine, and a look after the waking is needed all the same.
///
/// A round: ``hint(_:at:)`` for what the kernel told, ``observe(_:at:wallClock:)``, an answer for each of
/// ``questions(at:)``, then ``judge(at:)``.
package struct Settling: Sendable {
  private let times: SettlingTimes
  private var tracked: [DiskPath: TrackedFile] = [:]
  /// The files that were written and not closed since, as far as the kernel told.
  private var open: Set<DiskPath> = []
  private var isFirstLook = true

  /// Settling that has seen nothing yet.
  package init(times: SettlingTimes = SettlingTimes()) { self.times = times }

  /// Takes in what the kernel told of a file, before the look that follows.
  package mutating func hint(_ hint: FileHint, at now: ContinuousClock.Instant) {
    switch hint.kind {
    case .modified:
      open.insert(hint.name)
      tracked[hint.name]?.unsettle(at: now)
    case .closed, .movedIn, .gone: open.remove(hint.name)
    case .touched: break
    }
  }

  /// Takes in that the kernel's hints were lost: no file counts as open any more.
  package mutating func hintsLost() { open = [] }

  /// Takes in a look at the whole inbox.
  ///
  /// - Parameters:
  ///   - listing: what was seen. Files that are not in it are forgotten, but for those below a folder with a problem.
  ///   - now: when the look began; never before that of the look before.
  ///   - wallClock: nanoseconds since 1970. Only the first look asks it, how long files had lain there: a nightly run need
  ///     not wait for them. Later a clock that jumped, or that of a server, could make a new file look old.
  package mutating func observe(_ listing: InboxListing, at now: ContinuousClock.Instant, wallClock: Int) {
    var seen: [DiskPath: TrackedFile] = [:]
    seen.reserveCapacity(listing.files.count)
    for file in listing.files {
      seen[file.name] = follow(file, at: now, age: isFirstLook ? Self.age(of: file, at: wallClock) : .zero)
    }
    if !listing.problems.isEmpty { keepUnseen(listing.problems, in: &seen) }
    tracked = seen
    open.formIntersection(seen.keys)
    isFirstLook = false
  }

  private func follow(_ file: SeenFile, at now: ContinuousClock.Instant, age: Duration) -> TrackedFile {
    guard var known = tracked[file.name], !known.isReplaced(by: file) else {
      return TrackedFile(file, at: now, age: age, times: times)
    }
    known.see(file, at: now)
    return known
  }

  private func keepUnseen(_ problems: [InboxListing.Problem], in seen: inout [DiskPath: TrackedFile]) {
    let unseen = problems.map(\.name)
    for (name, file) in tracked where seen[name] == nil && unseen.contains(where: { name == $0 || name.isBelow($0) }) {
      var kept = file
      kept.isInSight = false
      seen[name] = kept
    }
  }

  /// How long a file has lain untouched, zero where its times are in the future.
  private static func age(of file: SeenFile, at wallClock: Int) -> Duration {
    let (age, isOver) = wallClock.subtractingReportingOverflow(max(file.modified, file.changed))
    return isOver ? .zero : .nanoseconds(max(0, age))
  }

  /// The files that are settled and whose ends are to be looked at now, in the order in which they would be taken.
  package func questions(at now: ContinuousClock.Instant) -> [SeenFile] {
    tracked.values.filter { $0.isInSight && state(of: $0, at: now) == .asks }.map(\.file)
      .sorted { $0.comes(before: $1) }
  }

  /// Takes in what a file's end says; of no effect when the file was seen to be another since.
  package mutating func learn(_ ending: FileEnding, of file: SeenFile, at now: ContinuousClock.Instant) {
    guard isTracked(file) else { return }
    tracked[file.name]?.learn(ending, at: now)
  }

  /// Takes in that a file cannot be read, by the system's error number, so that it is tried again later.
  package mutating func fail(code: Int32, of file: SeenFile, at now: ContinuousClock.Instant) {
    guard isTracked(file) else { return }
    tracked[file.name]?.fail(code: code, at: now)
  }

  /// Takes in that a complete file was taken: it is not told again while it stays as it was.
  ///
  /// Any later change, of its rights or its name too, makes it a file to take again: who takes it knows it by its digest.
  package mutating func taken(_ file: SeenFile) {
    guard isTracked(file) else { return }
    tracked[file.name]?.isTaken = true
  }

  /// Which files are complete and which wait; each overdue one is told once.
  package mutating func judge(at now: ContinuousClock.Instant) -> SettlingVerdict {
    var verdict = SettlingVerdict()
    for (name, file) in tracked where file.isInSight {
      switch state(of: file, at: now) {
      case .taken: break
      case .complete: verdict.complete.append(file.file)
      case .asks: wait(for: name, because: file.reasonWhileAsked, until: now, at: now, verdict: &verdict)
      case .waits(let reason, let until): wait(for: name, because: reason, until: until, at: now, verdict: &verdict)
      }
    }
    verdict.complete.sort { $0.comes(before: $1) }
    verdict.waiting.sort { $0.file.comes(before: $1.file) }
    verdict.overdue.sort { $0.file.comes(before: $1.file) }
    return verdict
  }

  private mutating func wait(
    for name: DiskPath, because reason: WaitingFile.Reason, until: ContinuousClock.Instant?,
    at now: ContinuousClock.Instant, verdict: inout SettlingVerdict
  ) {
    guard let file = tracked[name] else { return }
    let isOverdue = now >= file.due
    let waiting = WaitingFile(file: file.file, reason: reason, overdueSince: isOverdue ? file.due : nil)
    verdict.waiting.append(waiting)
    verdict.look(at: until)
    if !isOverdue { verdict.look(at: file.due) }
    guard isOverdue, !file.isTold else { return }
    verdict.overdue.append(waiting)
    tracked[name]?.isTold = true
  }

  private func isTracked(_ file: SeenFile) -> Bool {
    tracked[file.name]?.file.hasSameContents(as: file) ?? false
  }

  private func state(of file: TrackedFile, at now: ContinuousClock.Instant) -> TrackedFile.State {
    file.state(at: now, isOpen: open.contains(file.file.name), settle: times.settle)
  }
}
