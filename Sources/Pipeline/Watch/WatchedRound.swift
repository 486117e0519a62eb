import Disk
import Reporting
import Watching

/// What a watch knows between two looks: when to look again, what has changed besides the inbox, what failed.
struct WatchedRound: Sendable {
  /// How long after a failure the next pass comes; twice as long each time, at most a minute.
  private static let firstDelay: Duration = .seconds(5)
  /// How long after a pass the next one for submissions that failed comes at the earliest.
  private static let shortestPause: Duration = .seconds(1)

  private(set) var settings: RunSettings
  var lookout: InboxLookout
  /// When to look at the inbox again though nothing seems to happen; `nil` when there is nothing to wait for.
  private var nextOfInbox: ContinuousClock.Instant?
  /// Whether a pass is due whatever the inbox holds.
  private var isPassDue = true
  /// What a round depends on besides the inbox, as it was when it was last read.
  private var around: [SeenFile]
  private var files: FilesLookout
  /// When to look at those again.
  private var nextOfFiles: ContinuousClock.Instant?
  /// One of them that is being written: nothing is graded until it is complete.
  private var unfinished: SeenFile?
  private var delay = Self.firstDelay
  /// Before this time no pass is begun, for the last one failed.
  private var again: ContinuousClock.Instant?
  /// At this time a pass is due for submissions that failed.
  private var retrial: ContinuousClock.Instant?

  init(_ settings: RunSettings, lookout: InboxLookout) {
    self.settings = settings
    self.lookout = lookout
    files = FilesLookout(times: settings.settling)
    // Before the first pass they are read once more: they may have changed since.
    around = []
  }

  /// When to look again though nothing seems to happen; `nil` when there is nothing to wait for.
  var next: ContinuousClock.Instant? { [nextOfInbox, nextOfFiles].compactMap(\.self).min() }

  /// Looks at the inbox.
  mutating func look() throws(BatchProblem) -> InboxSight {
    do throws(DiskError) {
      let sight = try lookout.look()
      nextOfInbox = sight.verdict.lookAgain
      return sight
    } catch {
      nextOfInbox = nil
      throw BatchProblem(reading: error)
    }
  }

  /// Whether it is too early for another pass, for the last one failed.
  var isTooEarly: Bool { again.map { ContinuousClock.now < $0 } ?? false }

  /// Whether what was seen, or what changed besides it, asks for a pass; not while something besides it is being written.
  func isDue(_ sight: InboxSight) -> Bool {
    guard unfinished == nil else { return false }
    if let retrial, ContinuousClock.now >= retrial { return true }
    return isPassDue || !sight.verdict.complete.isEmpty || !sight.verdict.overdue.isEmpty
  }

  /// Reads the configuration anew when something that it names has changed and is complete, or when asked to; with a fault
  /// in it the old one stays.
  mutating func reload(by request: RunRequest, isAsked: Bool, log: BatchLog) {
    let now = files.look(at: Self.around(settings))
    nextOfFiles = now.verdict.lookAgain
    if let file = now.unfinished, unfinished?.name != file.name { log.unfinished(file) }
    unfinished = now.unfinished
    guard unfinished == nil, now.files != around || isAsked else { return }
    around = now.files
    do throws(BatchProblem) {
      let changed = try SettingsLoading(request).runSettings()
      guard changed.hasSamePlaces(as: settings) else { return log.placesChanged() }
      settings = changed
      isPassDue = true
      log.reloaded()
    } catch {
      log.notReloaded(error)
    }
  }

  /// Asks for a pass whatever the inbox holds.
  mutating func askForPass() { isPassDue = true }

  /// A pass has come to its end; after a pause something that failed is to be tried again.
  mutating func succeeded(pause: Duration?) {
    isPassDue = false
    again = nil
    retrial = pause.map { .now + max($0, Self.shortestPause) }
    delay = Self.firstDelay
  }

  /// A pass has failed; how long until the next.
  mutating func failed() -> Duration {
    isPassDue = true
    again = .now + delay
    defer { delay = min(delay * 2, .seconds(60)) }
    return delay
  }

  /// Whether what a round depends on besides the inbox is as it was when it was last read.
  var isUpToDate: Bool { FilesLookout.seen(Self.around(settings)) == around }

  /// The files besides the inbox that a round depends on.
  private static func around(_ settings: RunSettings) -> [DiskPath] {
    // What cannot be listed is told when it is to be read.
    settings.judgedBy + ((try? AdjustmentFiles.of(settings.adjustments)) ?? [])
  }
}

extension RunSettings {
  /// Whether inbox, outputs, archive and ledger are where they were: those a process keeps from start to end.
  fileprivate func hasSamePlaces(as other: RunSettings) -> Bool {
    (inbox, out, archive, ledger) == (other.inbox, other.out, other.archive, other.ledger)
  }
}
