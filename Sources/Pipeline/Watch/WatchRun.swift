package import Disk
package import Logging
package import Reporting
import Watching

/// Processes files as they arrive, until it is told to stop.
package struct WatchRun: Sendable {
  /// How long nothing is looked at besides the inbox: adjustments, roster and configuration.
  private static let lookAround: Duration = .seconds(5)

  private let load: @Sendable () throws(BatchProblem) -> RunSettings
  private let watching: WatchSettings
  private let log: BatchLog
  private let stop: WakeUp
  private let reload: ReloadRequest
  private let manager = ServiceManager()
  private let clock = ContinuousClock()

  /// A watch over a workspace.
  ///
  /// - Parameters:
  ///   - polls: whether the inbox is only looked at from time to time.
  ///   - logger: what it says what it does to.
  ///   - stop: what ends it.
  ///   - reload: what has the configuration read anew.
  ///   - load: reads the configuration, at the start and whenever it has changed.
  package init(
    polls: Bool, logger: Logger, stop: WakeUp, reload: ReloadRequest,
    load: @escaping @Sendable () throws(BatchProblem) -> RunSettings
  ) {
    watching = WatchSettings(polls: polls)
    log = BatchLog(logger)
    self.stop = stop
    self.reload = reload
    self.load = load
  }

  /// Watches until it is stopped; what is under way then is finished.
  ///
  /// - Parameter passed: called after each pass over the round with what became of everything.
  /// - Throws: ``Reporting/BatchProblem`` when it cannot begin; later a fault is logged and the work tried again.
  package func run(passed: @Sendable (RunOutcome) -> Void) async throws(BatchProblem) {
    let settings = try load()
    let workspace = try Workspace(settings, log: log)
    try workspace.recover()
    let watch = try InboxWatch(settings, watching, stop: stop)
    var round = WatchedRound(settings, lookout: settings.lookout)
    var room = try GradingRoom(settings)
    var told: Set<InboxListing.Problem> = []
    log.watching(watch.mode)
    try workspace.ledger.noteStart()
    manager.ready()
    while true {
      switch await watch.wait(until: min(round.next ?? .now + Self.lookAround, .now + Self.lookAround)) {
      case .stopped:
        manager.stopping()
        await room.close()
        try workspace.ledger.noteEnd()
        withExtendedLifetime(workspace) {}
        return
      case .changed(let hints): round.lookout.take(hints)
      case .rescan(let reason): if reason.losesHints { round.lookout.hintsLost() }
      case .due: break
      }
      manager.alive()
      round.reload(by: load, isAsked: reload.take(), log: log)
      if let outcome = await pass(&round, workspace, &room, &told) { passed(outcome) }
    }
  }

  private func pass(
    _ round: inout WatchedRound, _ workspace: borrowing Workspace, _ room: inout GradingRoom,
    _ told: inout Set<InboxListing.Problem>
  ) async -> RunOutcome? {
    guard !round.isTooEarly else { return nil }
    do throws(BatchProblem) {
      let sight = try round.look()
      for file in sight.verdict.overdue { log.overdue(file) }
      let isTold = tell(sight.problems, &told)
      guard round.isDue(sight) || isTold else { return nil }
      try workspace.moveUnplaced()
      try workspace.ledger.note(sight.verdict.waiting, unlisted: sight.problems)
      let left = try workspace.take(sight.verdict.complete)
      round.lookout.took(sight.verdict.complete, butFor: left)
      let settings = round.settings
      try await renew(&room, for: settings)
      let adjustments = AdjustmentBook(
        try await AdjustmentLoading(settings: settings.judging, desk: room).load(settings.adjustments),
        settings: settings.judging)
      let run = RoundRun(
        settings, ledger: workspace.ledger, adjustments: adjustments, room: room, log: log,
        waits: true)
      // A copy that is under way is no fault: it is told when it takes too long.
      let unfinished = sight.verdict.waiting.filter { $0.overdueSince != nil }.compactMap(\.leftInInbox)
      guard
        let outcome = try await workspace.ledger.noting({ () async throws(BatchProblem) in
          try await run.run(
            of: sight, left: left + unfinished, isStopping: { stop.isGiven }, progress: { _, _ in manager.alive() })
        })
      else { return nil }
      // What could not be moved is tried again later.
      if try workspace.hasUnmoved() {
        _ = round.failed()
      } else {
        round.succeeded(pause: try workspace.ledger.pause())
      }
      return outcome
    } catch {
      log.failed(error, again: round.failed())
      return nil
    }
  }

  /// Tells once of each folder that cannot be looked into; whether they are others than before, so that the overview is to
  /// say so.
  private func tell(_ problems: [InboxListing.Problem], _ told: inout Set<InboxListing.Problem>) -> Bool {
    log.unlisted(problems.filter { !told.contains($0) })
    defer { told = Set(problems) }
    return Set(problems) != told
  }

  /// Has others grade once submissions are judged in another way.
  private func renew(_ room: inout GradingRoom, for settings: RunSettings) async throws(BatchProblem) {
    guard GradingGreeting(settings.judging, scheme: settings.schemeSource) != room.greeting else { return }
    await room.close()
    room = try GradingRoom(settings)
  }
}

extension InboxLookout {
  /// Takes in which of some complete files were taken; those that could not be read are tried again later.
  fileprivate mutating func took(_ files: [SeenFile], butFor left: [Intake.Left]) {
    var codes: [String: Int32] = [:]
    for left in left where left.code != nil { codes[left.name] = left.code }
    for file in files {
      switch codes[file.name.text] {
      case let code?: failed(file, code: code)
      case nil: taken(file)
      }
    }
  }
}
