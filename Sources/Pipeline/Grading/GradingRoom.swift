import Reporting
import Workers

/// Who grades for as long as submissions are judged in one way: workers that live from pass to pass, and what this process
/// draws and compiles itself.
struct GradingRoom: Sendable {
  let greeting: GradingGreeting
  let service: GradingService
  private let workers: WorkerDesk?

  /// Everything for submissions that are judged as a run says; workers start when there is something to do.
  init(_ settings: RunSettings) throws(BatchProblem) {
    greeting = GradingGreeting(settings.judging, scheme: settings.schemeSource)
    service = try GradingService(settings.judging)
    workers =
      settings.usesWorkers ? WorkerDesk(greeting, width: Self.width(settings), limits: settings.judging.process) : nil
  }

  /// How many submissions are worked on at a time, and how many workers there are: one more than processors, for while a
  /// submission waits for those before it, its worker has nothing to do; a second one more costs more to start than it saves.
  ///
  /// Never fewer workers than submissions: a submission that has a worker may wait for an earlier one that needs one.
  static func width(_ settings: RunSettings) -> Int { settings.judging.width + 1 }

  /// Runs a conversation with a worker, or in this process.
  func conversation<Result: Sendable>(_ body: @Sendable (GradingAsk) async -> Result) async -> Result {
    if let workers { return await workers.conversation(body) }
    return await OwnDesk(service: service).conversation(body)
  }

  /// Whether workers ran without walls, for the system has none.
  var lacksWalls: Bool {
    get async { await workers?.pool.confinement.map { !$0.isSandboxed } ?? false }
  }

  /// Ends the workers.
  func close() async { await workers?.pool.close() }
}

extension GradingRoom: GradingDesk {}
