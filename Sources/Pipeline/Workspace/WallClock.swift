import Glibc

/// The clock on the wall, for the journal; it may jump, and nothing is decided by it.
enum WallClock {
  /// Milliseconds since 1970.
  static var milliseconds: Int {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    return Int(now.tv_sec) * 1_000 + Int(now.tv_nsec) / 1_000_000
  }
}
