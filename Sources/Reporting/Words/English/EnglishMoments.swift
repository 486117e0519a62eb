import Scoring

extension English {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// A moment: "30 June 2022 at 17:05".
  func moment(_ time: VietnamTime) -> String {
    "\(time.day) \(Self.months[time.month - 1]) \(time.year) at \(clock(time.minute))"
  }

  /// A deadline: "30 June 2022 at 17:00", or "30 June 2022" for its end.
  func moment(_ deadline: Deadline) -> String {
    let date = "\(deadline.day) \(Self.months[deadline.month - 1]) \(deadline.year)"
    return deadline.minute.map { "\(date) at \(clock($0))" } ?? date
  }
}
