import Scoring
import TestSupport
import Testing

@Suite struct VietnamTimes {
  static let cases: [Case<Int, [Int]>] = [
    .init("the beginning of 1970 in UTC", 0, [1970, 1, 1, 420]),
    .init("a minute before midnight", 1_656_608_399, [2022, 6, 30, 1439]),
    .init("midnight", 1_656_608_400, [2022, 7, 1, 0]),
    .init("a leap day", 1_709_139_600, [2024, 2, 29, 0]),
    .init("the day after", 1_709_226_000, [2024, 3, 1, 0]),
    .init("the last day of a year", 1_735_664_399, [2024, 12, 31, 1439]),
    .init("before 1970", -25_201, [1969, 12, 31, 1439]),
    .init("the leap day of a century that has one", 951_757_200, [2000, 2, 29, 0]),
  ]

  @Test("A moment is what a clock in Vietnam shows", arguments: cases)
  func shown(example: Case<Int, [Int]>) {
    let time = VietnamTime(secondsSince1970: example.given)
    #expect([time.year, time.month, time.day, time.minute] == example.expected)
  }

  @Test(
    "A deadline's end is the minute after it",
    arguments: ["2022-06-30", "2022-06-30 17:00", "2024-02-29", "1999-12-31"])
  func end(text: String) throws {
    let deadline = try #require(Deadline(text))
    let last = VietnamTime(secondsSince1970: deadline.end - 1)
    #expect([last.year, last.month, last.day] == [deadline.year, deadline.month, deadline.day])
    #expect(last.minute == deadline.minute ?? 1439)
    #expect(deadline.isPast(at: deadline.end) && !deadline.isPast(at: deadline.end - 1))
  }
}
