/// A day, or a minute of it, in Vietnam (UTC+7), until the end of which something is in time.
package struct Deadline: Hashable, Sendable {
  /// The year, from 1900 to 9999.
  package let year: Int
  /// The month, from 1.
  package let month: Int
  /// The day of the month, from 1.
  package let day: Int
  /// Minutes from the start of the day, or `nil` for its end.
  package let minute: Int?

  /// Hours by which clocks in Vietnam are ahead of UTC, all year.
  private static let hoursAhead = 7

  /// The deadline that a text such as `2022-06-30` or `2022-06-30 17:00` says, or `nil` when it says none.
  package init?(_ text: String) {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard let date = parts.first, parts.count <= 2,
      let (year, month, day) = Self.numbers(date, "-", [4, 2, 2]).map({
        ($0[0], $0[1], $0[2])
      }), (1900...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    guard parts.count == 2 else {
      minute = nil
      return
    }
    guard let time = Self.numbers(parts[1], ":", [2, 2]), time[0] < 24, time[1] < 60 else { return nil }
    minute = time[0] * 60 + time[1]
  }

  /// The numbers of so many digits each between separators.
  private static func numbers(_ text: Substring, _ separator: Character, _ widths: [Int]) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == widths else { return nil }
    let numbers = parts.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
    return numbers.count == widths.count ? numbers : nil
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The first second after it, in seconds since 1970 began in UTC.
  ///
  /// A day is over at midnight, a minute when the next one begins.
  package var end: Int {
    let minutes = minute.map { $0 + 1 } ?? 24 * 60
    return (daysSince1970 * 24 - Self.hoursAhead) * 3600 + minutes * 60
  }

  /// Whether a moment, in seconds since 1970 began in UTC, is too late.
  package func isPast(at seconds: Int) -> Bool { seconds >= end }

  /// The days from 1 January 1970, by counting months from March so that leap days end a year.
  private var daysSince1970: Int {
    let shifted = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    let dayOfYear = (153 * months + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }
}

extension Deadline: CustomStringConvertible {
  /// The text that a scheme has for it.
  package var description: String {
    let date = "\(year)-\(Self.padded(month))-\(Self.padded(day))"
    return minute.map { "\(date) \(Self.padded($0 / 60)):\(Self.padded($0 % 60))" } ?? date
  }

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
