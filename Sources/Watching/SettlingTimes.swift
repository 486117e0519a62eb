/// How long a file is watched before it counts as complete, and before it is said that it does not become so.
package struct SettlingTimes: Hashable, Sendable {
  /// How long size and times must stay the same; zero takes a file at the first look.
  package var settle: Duration
  /// How long after the first sight a file that is not complete is reported.
  package var deadline: Duration
  /// How long a file that the first look finds must lie untouched to count as settled; exactly this long is not enough.
  package var oldAge: Duration

  /// The times; 2 s, 10 min and 1 min unless told otherwise.
  ///
  /// What is negative counts as zero.
  package init(settle: Duration = .seconds(2), deadline: Duration = .seconds(600), oldAge: Duration = .seconds(60)) {
    self.settle = max(.zero, settle)
    self.deadline = max(.zero, deadline)
    self.oldAge = max(.zero, oldAge)
  }
}

/// When to try again what did not succeed: after 1 s, then twice as long each time, at most 1 min.
struct Backoff: Hashable, Sendable {
  private(set) var again: ContinuousClock.Instant
  private var delay: Duration = .seconds(1)

  init(from now: ContinuousClock.Instant) { again = now + delay }

  mutating func fail(at now: ContinuousClock.Instant) {
    delay = min(delay * 2, .seconds(60))
    again = now + delay
  }
}
