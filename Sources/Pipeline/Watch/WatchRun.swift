package import Disk
package import Logging
package import Reporting
import Watching

/// Processes files as they arrive, until it is told to stop.
package struct WatchRun: Sendable {
  /// How long nothing is looked at besides the inbox: adjustments, roster and configuration.
  private static let lookAround: Duration = .seconds(5)

  private let request: RunRequest
  private let watching: WatchSettings
  private let log: BatchLog
  private let stop: WakeUp
  private let reload: ReloadRequest
  private let manager = ServiceManager()
  private let clock = ContinuousClock()

  /// A watch over a workspace.
  ///
  /// - Parameters:
  ///   - request: what is asked for; the configuration is read at the start and whenever it has changed.
  ///   - polls: whether the inbox is only looked at from time to time.
  ///   - logger: what it says what it does to.
  ///   - stop: what ends it.
  ///   - reload: what has the configuration read anew.
  package init(
    _ request: RunRequest, polls: Bool, logger: Logger, stop: WakeUp, reload: ReloadRequest
  ) {
    watching = WatchSettings(polls: polls)
    log = BatchLog(logger)
    self.stop = stop
    self.reload = reload
    self.request = request
  }

  /// Watches until it is stopped; what is under way then is finished.
  ///
  /// - Parameter passed: called after each pass over the round with what became of everything.
  /// - Throws: ``Reporting/BatchProblem`` when it cannot begin; later a fault is logged and the work tried again.
  package func run(passed: @Sendable (RunOutcome) -> Void) async throws(BatchProblem) {
    let settings = try await request.settledSettings()
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
      round.reload(by: request, isAsked: reload.take(), log: log)
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
      if tell(sight.problems, &told) { round.askForPass() }
      guard round.isDue(sight) else { return nil }
      try workspace.moveUnplaced()
      try workspace.ledger.note(sight.verdict.waiting, unlisted: sight.problems)
      let left = try workspace.take(sight.verdict.complete)
      round.lookout.took(sight.verdict.complete, butFor: left)
      // A copy that is under way is no fault: it is told when it takes too long.
      let unfinished = sight.verdict.waiting.filter { $0.overdueSince != nil }.compactMap(\.leftInInbox)
      let outcome = try await workspace.ledger.noting { () async throws(BatchProblem) in
        try await renew(&room, for: round.settings)
        return try await go(through: round, ledger: workspace.ledger, room: room, sight: sight, left: left + unfinished)
      }
      guard let outcome else { return nil }
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

  /// Goes through the round; nothing comes of it when it was to stop, or when what it depends on changed meanwhile.
  private func go(
    through round: WatchedRound, ledger: RoundLedger, room: GradingRoom, sight: InboxSight, left: [Intake.Left]
  ) async throws(BatchProblem) -> RunOutcome? {
    let settings = round.settings
    let loading = AdjustmentLoading(settings: settings.judging, desk: room)
    let adjustments = try await loading.book(of: settings.adjustments)
    guard round.isUpToDate else { return nil }
    return try await RoundRun(
      settings, ledger: ledger, adjustments: adjustments, room: room, log: log, waits: true
    ).run(of: sight, left: left, isStopping: { stop.isGiven }, progress: { _, _ in manager.alive() })
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
