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
  /// When to look again though nothing seems to happen; `nil` when there is nothing to wait for.
  private(set) var next: ContinuousClock.Instant?
  /// Whether a pass is due whatever the inbox holds.
  private var isPassDue = true
  private var around: [SeenFile]
  private var delay = Self.firstDelay
  /// Before this time no pass is begun, for the last one failed.
  private var again: ContinuousClock.Instant?
  /// At this time a pass is due for submissions that failed.
  private var retrial: ContinuousClock.Instant?

  init(_ settings: RunSettings, lookout: InboxLookout) {
    self.settings = settings
    self.lookout = lookout
    around = Self.around(settings)
  }

  /// Looks at the inbox.
  mutating func look() throws(BatchProblem) -> InboxSight {
    do throws(DiskError) {
      let sight = try lookout.look()
      next = sight.verdict.lookAgain
      return sight
    } catch {
      next = nil
      throw BatchProblem(reading: error)
    }
  }

  /// Whether it is too early for another pass, for the last one failed.
  var isTooEarly: Bool { again.map { ContinuousClock.now < $0 } ?? false }

  /// Whether what was seen, or what changed besides it, asks for a pass; after a failure not before its time.
  func isDue(_ sight: InboxSight) -> Bool {
    if let retrial, ContinuousClock.now >= retrial { return true }
    return isPassDue || !sight.verdict.complete.isEmpty || !sight.verdict.overdue.isEmpty
  }

  /// Reads the configuration anew when something that it names has changed, or when asked to; with a fault in it the old one stays.
  mutating func reload(by load: () throws(BatchProblem) -> RunSettings, isAsked: Bool, log: BatchLog) {
    let now = Self.around(settings)
    guard now != around || isAsked else { return }
    around = now
    do throws(BatchProblem) {
      let changed = try load()
      guard changed.hasSamePlaces(as: settings) else { return log.placesChanged() }
      settings = changed
      isPassDue = true
      log.reloaded()
    } catch {
      log.notReloaded(error)
    }
  }

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

  /// The files besides the inbox that a round depends on, as they are now.
  private static func around(_ settings: RunSettings) -> [SeenFile] {
    settings.ownFiles.flatMap { path -> [SeenFile] in
      if Disk.isFolder(path) {
        // What cannot be listed is told when it is to be read.
        return (try? InboxListing(of: path))?.files ?? []
      }
      guard let edges = try? Disk.edges(of: path, head: 0, tail: 0) else { return [] }  // the same
      return [
        SeenFile(
          name: path, identity: edges.identity, size: edges.size, modified: edges.modified, changed: edges.changed)
      ]
    }
  }
}

extension RunSettings {
  /// Whether inbox, outputs, archive and ledger are where they were: those a process keeps from start to end.
  fileprivate func hasSamePlaces(as other: RunSettings) -> Bool {
    (inbox, out, archive, ledger) == (other.inbox, other.out, other.archive, other.ledger)
  }
}
