/// Processes that do the dangerous work: whatever happens to one costs the job that it had, and another takes its place.
///
/// A pool that is let go ends its workers, as ``close()`` does, and so does the end of the program, however it ends.
package final class WorkerPool: Sendable {
  private let queue: WorkerQueue

  /// A pool without a worker yet; each is started when a conversation first needs it.
  ///
  /// - Parameters:
  ///   - command: What starts a worker; the program has to call ``WorkerService/serve(_:)``.
  ///   - greeting: What every worker is told once, before its first request.
  ///   - width: The most workers at a time, at least one.
  ///   - limits: What a worker may take.
  ///   - grace: How long a worker may take to end when it has been told to.
  package init(
    _ command: WorkerCommand, greeting: [UInt8], width: Int, limits: WorkerLimits = WorkerLimits(),
    grace: Duration = .seconds(2)
  ) {
    let settings = WorkerLine.Settings(command: command, greeting: greeting, limits: limits, grace: grace)
    queue = WorkerQueue(settings, width: max(1, width))
  }

  /// How the workers so far were confined, the least that any of them was; `nil` when none has started.
  package var confinement: Confinement? {
    get async { await queue.confinement }
  }

  /// Does one job with one worker, which no other job has meanwhile; waits until one is free.
  ///
  /// - Parameters:
  ///   - isolation: Where the body runs: with the caller.
  ///   - body: Asks; it must not start another conversation of the pool, for which there may be no worker.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  package func conversation<Result, Failure: Error>(
    isolation: isolated (any Actor)? = #isolation,
    _ body: (inout Conversation) async throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    let line = await queue.take()
    var conversation = Conversation(line)
    do throws(Failure) {
      let result = try await body(&conversation)
      await queue.giveBack(line)
      return result
    } catch {
      await queue.giveBack(line)
      throw error
    }
  }

  /// Ends the workers in order: what has been asked is answered, what is asked from now on is refused with `ESHUTDOWN`;
  /// returns when every worker is gone.
  package func close() async { await queue.close() }
}
