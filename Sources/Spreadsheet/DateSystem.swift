/// What a workbook's serial dates count from (ECMA-376 Part 1, 18.17.4.1).
public enum DateSystem: Sendable {
  /// Day 1 is 1 January 1900, and 29 February 1900, which never was, is day 60.
  case from1900
  /// Day 0 is 1 January 1904.
  case from1904

  /// The moment of a serial number to the millisecond, as `YYYY-MM-DDTHH:MM:SS` and `.fff` when not zero.
  ///
  /// - Parameter serial: Days and the fraction of a day.
  /// - Returns: The moment, or `nil` for a number before the first day or after the year 9999.
  public func moment(ofSerial serial: Double) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let milliseconds = Int((serial * 86_400_000).rounded())
    let (day, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    guard let date = date(ofDay: day) else { return nil }
    return date + "T" + Self.timeOfDay(milliseconds: rest)
  }

  private func date(ofDay day: Int) -> String? {
    switch self {
    case .from1904: Self.date(daysSince1970: day - 24_107)
    case .from1900 where day == 60: "1900-02-29"
    case .from1900: Self.date(daysSince1970: day - (day < 60 ? 25_568 : 25_569))
    }
  }

  /// The date of a day in the Gregorian calendar, by eras of 400 years that begin in March.
  private static func date(daysSince1970: Int) -> String? {
    let shifted = daysSince1970 + 719_468
    let (era, dayOfEra) = shifted.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    guard year <= 9_999 else { return nil }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  private static func timeOfDay(milliseconds: Int) -> String {
    let seconds = milliseconds / 1_000
    let whole = "\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    let fraction = milliseconds % 1_000
    return fraction == 0 ? whole : whole + "." + padded(fraction, 3)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
