import Glibc

/// The time of day, which may jump.
package enum WallClock {
  /// Nanoseconds since 1970.
  package static var nanoseconds: Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}
