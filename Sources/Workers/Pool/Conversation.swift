/// What one job has with one worker: a request and its answer, and another, until the job is done.
package struct Conversation: ~Copyable {
  private let line: WorkerLine
  private var isFirst = true

  init(_ line: WorkerLine) { self.line = line }

  /// Has a request answered by the conversation's worker.
  ///
  /// After a loss every further request of the conversation is answered with that loss. When the task is cancelled while
  /// it waits, the worker is killed.
  package mutating func ask(_ request: [UInt8]) async -> Answer {
    defer { isFirst = false }
    if Task.isCancelled { return .lost(.cancelled) }
    return await line.ask(request, isFirst: isFirst)
  }
}
