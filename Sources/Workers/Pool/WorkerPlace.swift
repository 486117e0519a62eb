/// Where a thread keeps its worker, or remembers why it has none.
struct WorkerPlace: ~Copyable {
  private let settings: WorkerLine.Settings
  private var worker: Worker?
  private var loss = Loss.cancelled

  /// How the last worker is confined; `nil` before there was one.
  private(set) var confinement: Confinement?

  init(_ settings: WorkerLine.Settings) { self.settings = settings }

  /// Has a worker that can begin a conversation: the one that is there, unless it ended or spoke unasked meanwhile.
  mutating func makeSound(onStart: (ChildProcess) -> Void) throws(Loss) {
    if let isSound = worker?.isSound, isSound { return }
    worker?.process.end()
    worker = nil
    do throws(Loss) {
      var fresh = try start()
      onStart(fresh.process)
      confinement = try fresh.greet(settings.greeting)
      worker = consume fresh
    } catch {
      loss = error
      throw error
    }
  }

  /// Has a request answered by the worker that is there; after a loss, by the same loss.
  mutating func ask(_ request: [UInt8], isFirst: Bool) throws(Loss) -> [UInt8] {
    do throws(Loss) {
      guard let answer = try worker?.ask(isFirst ? .firstRequest : .nextRequest, request) else { throw loss }
      return answer
    } catch {
      loss = error
      worker = nil
      throw error
    }
  }

  /// Ends the worker in order: with the pipe that it reads from closed it ends itself, and is killed if it takes long.
  mutating func end() {
    guard let process = worker?.process else { return }
    worker = nil
    if process.wait(until: .after(settings.grace)) == nil { process.end() }
  }

  private func start() throws(Loss) -> Worker {
    do throws(Stream.Failure) {
      return try Worker(settings.command, limits: settings.limits)
    } catch {
      switch error {
      case .refused(let code): throw .cannotStart(code: code)
      // Starting waits for nothing and reads nothing.
      case .ended, .late: throw .garbled
      }
    }
  }
}
