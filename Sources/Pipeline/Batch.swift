import Disk
package import Logging
package import Reporting
import Scoring
import Watching

/// One run over an inbox: the program on one page.
package struct Batch: Sendable {
  let settings: RunSettings
  let log: BatchLog

  /// A run with given settings, which says what it does to a logger.
  package init(_ settings: RunSettings, logger: Logger) {
    self.settings = settings
    log = BatchLog(logger)
  }

  /// Takes, reads, grades and writes everything once.
  ///
  /// The order: lock the workspace, put right what a crash left, look at the inbox, take what is complete into ledger and
  /// archive, go through the round, write the outputs of what has changed, and say so in the ledger when they are durable.
  ///
  /// - Parameter progress: called with how many of how many submissions are done, from any task.
  /// - Returns: what became of everything.
  /// - Throws: ``BatchProblem`` for what stops the whole run; one bad file never does.
  package func run(progress: @escaping @Sendable (Int, Int) -> Void) async throws(BatchProblem) -> RunOutcome {
    let workspace = try Workspace(settings, log: log)
    let room = try GradingRoom(settings)
    var settled = settings.settledAdjustments
    try workspace.recover()
    try workspace.ledger.noteStart()
    if settings.retriesSetAside { try workspace.ledger.retryAll() }
    let sight = try await workspace.settledSight()
    log.received(sight)
    log.unlisted(sight.problems)
    try workspace.ledger.note(sight.verdict.waiting, unlisted: sight.problems)
    let left = try workspace.take(sight.verdict.complete) + sight.verdict.waiting.compactMap(\.leftInInbox)
    let outcome = try await workspace.ledger.noting { () async throws(BatchProblem) in
      let adjustments = try await settings.adjustmentBook(from: room, when: &settled)
      return try await RoundRun(
        settings, ledger: workspace.ledger, adjustments: adjustments, room: room, log: log, waits: false
      ).run(of: sight, left: left, progress: progress)
    }
    await room.close()
    try workspace.ledger.noteEnd()
    withExtendedLifetime(workspace) {}
    guard let outcome else { preconditionFailure("a run that nobody stops comes to its end") }
    return outcome
  }
}
