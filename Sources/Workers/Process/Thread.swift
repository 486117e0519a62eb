import Glibc

/// A thread of the system, apart from those that tasks run on.
enum Thread {
  /// Runs something on a new thread, which gets no signals meant for the program, nor one for a pipe that has closed.
  ///
  /// - Returns: 0, or the system's error number when there is no thread to be had.
  static func start(_ body: @escaping @Sendable () -> Void) -> Int32 {
    let box = unsafe Unmanaged.passRetained(Body(body))
    var thread = pthread_t()
    let code = unsafe pthread_create(
      &thread, nil,
      { argument in
        guard let argument = unsafe argument else { return nil }
        let body = unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue()
        Thread.blockSignals()
        body.run()
        return nil
      }, box.toOpaque())
    if code == 0 { pthread_detach(thread) } else { unsafe box.release() }
    return code
  }

  private static func blockSignals() {
    var all = sigset_t()
    unsafe sigfillset(&all)
    unsafe pthread_sigmask(SIG_BLOCK, &all, nil)
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
