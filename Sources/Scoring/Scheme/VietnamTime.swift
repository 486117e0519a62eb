/// A moment as a clock in Vietnam shows it (UTC+7, all year), to the minute.
package struct VietnamTime: Hashable, Sendable {
  /// The year.
  package let year: Int
  /// The month, from 1.
  package let month: Int
  /// The day of the month, from 1.
  package let day: Int
  /// The minute of the day, from 0.
  package let minute: Int

  /// The moment so many seconds after 1970 began in UTC; seconds before that are negative.
  package init(secondsSince1970 seconds: Int) {
    let local = seconds + 7 * 3600
    let days = Self.floor(local, 86_400)
    minute = (local - days * 86_400) / 60
    (year, month, day) = Self.date(days)
  }

  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    (number - ((number % divisor) + divisor) % divisor) / divisor
  }

  /// The date of a day counted from 1 January 1970, in years that begin with March so that leap days end them.
  private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = floor(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let months = (5 * dayOfYear + 2) / 153
    let month = months < 10 ? months + 3 : months - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * months + 2) / 5 + 1)
  }
}
