/// What came of a request.
package enum Answer: Hashable, Sendable {
  /// What the worker says, as the caller's own bytes.
  case answer([UInt8])
  /// The worker is lost, and another takes its place; the request is not asked again.
  case lost(Loss)
}

/// Why a worker was lost.
package enum Loss: Error, Hashable, Sendable {
  /// A signal ended it: a trap, an invalid access, a stack that overflowed; 9 (SIGKILL) comes from outside, as when the
  /// machine itself has no memory left.
  case trapped(signal: Int32)
  /// The conversation took more than its seconds of processor time.
  case outOfProcessorTime(seconds: Int)
  /// The conversation took more than its memory.
  case outOfMemory
  /// No answer came within the time that a request has.
  case hung(after: Duration)
  /// It ended itself, with an exit code.
  case ended(code: Int32)
  /// It could not be started, or not be talked to; the system's error number. `ESHUTDOWN` when the pool is closed.
  case cannotStart(code: Int32)
  /// What it answered is no answer, is larger than allowed, or ended in the middle while the worker went on.
  case garbled
  /// The task that asked was cancelled.
  case cancelled
}
