extension Finding {
  /// Why reading a file ended without a result.
  package enum Breakdown: Hashable, Sendable {
    /// It took more computing time than allowed, in seconds.
    case computingTime(seconds: Int)
    /// It took more memory than allowed, in bytes.
    case memory(bytes: Int)
    /// Nothing came for so many seconds.
    case silence(seconds: Int)
    /// The process that read it ended; the number of the signal, or 0 when it ended by itself.
    case crash(signal: Int)
  }
}
