import CSandbox
import Glibc

/// A process that this one started; killed and reaped at the latest with this object.
final class ChildProcess: Sendable {
  /// How a process ended.
  enum Ending: Equatable {
    case exited(code: Int32)
    case signalled(Int32)
    /// The system does not tell, as when this process ignores SIGCHLD.
    case unknown
  }

  private enum State { case running, killed, reaped }

  private let id: pid_t
  private let state = Monitor(State.running)

  /// Starts a program with pipes as its standard input and output; it dies with the thread that calls this if it asks to.
  init(_ command: WorkerCommand, input: Stream, output: Stream) throws(Stream.Failure) {
    var child: pid_t = 0
    let code = unsafe Self.withCStrings([command.path] + command.arguments) { arguments in
      unsafe Self.withCStrings(command.environment) { environment in
        unsafe vtlt_spawn(command.path, arguments, environment, input.descriptor, output.descriptor, &child)
      }
    }
    guard code == 0 else { throw .refused(code: code) }
    id = child
  }

  deinit { end() }

  /// Whether it was killed from here.
  var wasKilled: Bool { state.withLock { $0 != .running } }

  /// Kills it, wherever it is; its number is its own until it is reaped.
  func kill() {
    state.withLock { state in
      guard state == .running else { return }
      _ = Glibc.kill(id, SIGKILL)
      state = .killed
    }
  }

  /// Kills it and waits until it is gone.
  @discardableResult func end() -> Ending? {
    kill()
    return wait(until: .never)
  }

  /// Waits until it has ended, and reaps it; `nil` when it has not ended by then, or had been reaped before.
  ///
  /// The kernel may close its pipes a moment before it tells of its end; hence looking again, ever more rarely.
  func wait(until deadline: Deadline) -> Ending? {
    var pause: UInt32 = 50
    while state.withLock({ $0 != .reaped }) {
      if let ending = reapIfEnded() { return ending }
      if deadline.hasPassed { return nil }
      usleep(pause)
      pause = min(pause * 2, 10_000)
    }
    return nil
  }

  private func reapIfEnded() -> Ending? {
    let ending = vtlt_look(id)
    if ending.what == VTLT_ALIVE { return nil }
    state.withLock { state in
      vtlt_reap(id)
      state = .reaped
    }
    if ending.what == VTLT_EXITED { return .exited(code: ending.value) }
    return ending.what == VTLT_SIGNALLED ? .signalled(ending.value) : .unknown
  }

  /// Texts as C has them: an array of addresses that ends with none.
  @unsafe private static func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var copies: [UnsafeMutablePointer<CChar>?] = unsafe texts.map { unsafe strdup($0) } + [nil]
    defer { unsafe copies.forEach { unsafe free($0) } }
    return unsafe body(&copies)
  }
}
