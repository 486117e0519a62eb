/// Until when something is waited for; `never` waits on.
enum Deadline {
  case never
  case at(ContinuousClock.Instant)

  /// So long from now.
  static func after(_ duration: Duration) -> Deadline { .at(.now + duration) }

  /// The milliseconds that are left, rounded up, as `poll` takes them; -1 for no end.
  var milliseconds: Int32 {
    switch self {
    case .never: return -1
    case .at(let instant):
      let left = max(.zero, instant - .now).components
      let milliseconds = left.seconds.multipliedReportingOverflow(by: 1_000)
      let rest = (left.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
      return milliseconds.overflow ? .max : Int32(clamping: milliseconds.partialValue + rest)
    }
  }

  /// Whether it has come.
  var hasPassed: Bool {
    switch self {
    case .never: false
    case .at(let instant): instant <= .now
    }
  }
}
