import Glibc

/// One place of the pool: a thread of its own, and the worker that this thread starts, talks to and replaces.
///
/// The thread lives as long as its worker, which dies with it, and may block without holding up any task.
final class WorkerLine: Sendable {
  /// What every worker of the pool is given.
  struct Settings: Sendable {
    let command: WorkerCommand
    let greeting: [UInt8]
    let limits: WorkerLimits
    let grace: Duration
  }

  private struct Question {
    let request: [UInt8]
    let isFirst: Bool
    let number: Int
    let reply: CheckedContinuation<Answer, Never>
  }

  private enum Order {
    case ask(Question)
    case end
  }

  private struct State {
    var orders: [Order] = []
    var hasThread = false
    var isOpen = true
    var process: ChildProcess?
    var asked = 0
    var answered = 0
    var cancelled = 0
    var confinement: Confinement?
    var ended: [CheckedContinuation<Void, Never>] = []
  }

  private let settings: Settings
  private let state = Monitor(State())

  init(_ settings: Settings) { self.settings = settings }

  /// How its workers are confined, the least that any of them was; `nil` when none has started.
  var confinement: Confinement? { state.withLock { $0.confinement } }

  /// Has a request answered; a first one by a worker that is sound, a further one by the same or not at all.
  func ask(_ request: [UInt8], isFirst: Bool) async -> Answer {
    let number = state.withLock { state in
      state.asked += 1
      return state.asked
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { reply in
        take(Question(request: request, isFirst: isFirst, number: number, reply: reply))
      }
    } onCancel: {
      cancel(number)
    }
  }

  /// Lets the worker end in order, after what has been asked; nothing is answered any more.
  func close() {
    state.withLock { state in
      guard state.isOpen else { return }
      state.isOpen = false
      if state.hasThread { state.orders.append(.end) }
    }
  }

  /// Returns when a line that was closed has no worker any more.
  func hasEnded() async {
    await withCheckedContinuation { reply in
      let isOver = state.withLock { state in
        if state.hasThread { state.ended.append(reply) }
        return !state.hasThread
      }
      if isOver { reply.resume() }
    }
  }

  // MARK: Orders

  private func take(_ question: Question) {
    let refusal = state.withLock { state -> Int32 in
      guard state.isOpen else { return ESHUTDOWN }
      let code = state.hasThread ? 0 : Thread.start { self.work() }
      if code == 0 { state.orders.append(.ask(question)) }
      state.hasThread = code == 0
      return code
    }
    if refusal != 0 { question.reply.resume(returning: .lost(.cannotStart(code: refusal))) }
  }

  private func cancel(_ number: Int) {
    state.withLock { state in
      guard number > state.answered else { return }
      state.cancelled = max(state.cancelled, number)
      state.process?.kill()
    }
  }

  private func isCancelled(_ question: Question) -> Bool { state.withLock { $0.cancelled >= question.number } }

  // MARK: The thread

  private func work() {
    var place = WorkerPlace(settings)
    while case .ask(let question) = state.wait(for: { $0.orders.isEmpty ? nil : $0.orders.removeFirst() }) {
      let answer = answer(question, by: &place)
      state.withLock { $0.answered = question.number }
      question.reply.resume(returning: answer)
    }
    place.end()
    let waiting = state.withLock { state in
      defer { (state.hasThread, state.ended, state.process) = (false, [], nil) }
      return state.ended
    }
    for reply in waiting { reply.resume() }
  }

  private func answer(_ question: Question, by place: inout WorkerPlace) -> Answer {
    guard !isCancelled(question) else { return .lost(.cancelled) }
    do throws(Loss) {
      if question.isFirst { try place.makeSound { process in watch(process, for: question) } }
      note(place.confinement)
      return .answer(try place.ask(question.request, isFirst: question.isFirst))
    } catch {
      return .lost(isCancelled(question) ? .cancelled : error)
    }
  }

  /// Makes a new process known to those who cancel, also to one who did while it was started.
  private func watch(_ process: ChildProcess, for question: Question) {
    state.withLock { state in
      state.process = process
      if state.cancelled >= question.number { process.kill() }
    }
  }

  private func note(_ confinement: Confinement?) {
    guard let confinement else { return }
    state.withLock { $0.confinement = $0.confinement?.intersection(confinement) ?? confinement }
  }
}
