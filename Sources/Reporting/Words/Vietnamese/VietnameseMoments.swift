import Scoring

extension Vietnamese {
  /// A moment: "17:05 ngày 30/6/2022".
  func moment(_ time: VietnamTime) -> String {
    "\(clock(time.minute)) ngày \(time.day)/\(time.month)/\(time.year)"
  }

  /// A deadline: "17:00 ngày 30/6/2022", or "ngày 30/6/2022" for its end.
  func moment(_ deadline: Deadline) -> String {
    let date = "ngày \(deadline.day)/\(deadline.month)/\(deadline.year)"
    return deadline.minute.map { "\(clock($0)) \(date)" } ?? date
  }
}
