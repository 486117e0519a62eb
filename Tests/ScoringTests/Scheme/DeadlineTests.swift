import Scoring
import TestSupport
import Testing

@Suite struct Deadlines {
  @Test(
    "A deadline lasts to the end of its day or minute in Vietnam",
    arguments: [
      // Seconds as `date -u -d ... +%s` tells them.
      Case("a day", "2022-06-30", 1_656_608_400), Case("an hour", "2022-06-30 17:00", 1_656_583_260),
      Case("midnight", "2022-06-30 00:00", 1_656_522_060), Case("a leap day", "2024-02-29", 1_709_226_000),
      Case("the end of a year", "2017-12-31", 1_514_739_600), Case("with a T", "2022-06-30T17:00", 1_656_583_260),
      Case("the first day of all", "1970-01-01", 61_200), Case("before 1970", "1969-12-31", -25_200),
    ])
  func ends(given: Case<String, Int>) throws {
    let deadline = try #require(Deadline(given.given))
    #expect(deadline.end == given.expected)
    #expect(!deadline.isPast(at: given.expected - 1))
    #expect(deadline.isPast(at: given.expected))
  }

  @Test(
    "What is no day of the calendar is none",
    arguments: [
      "", "30/6/2022", "2022-6-30", "2022-06-31", "2023-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-06-00",
      "2022-06-30 24:00", "2022-06-30 17", "2022-06-30 17:60", "2022-06-30 17:00 UTC", "22-06-30", "2022-06",
      "1899-12-31",
    ])
  func none(text: String) { #expect(Deadline(text) == nil) }

  @Test("A deadline reads back as it is described", arguments: ["2022-06-30", "2022-06-05 07:05"])
  func roundTrip(text: String) { #expect(Deadline(text)?.description == text) }
}
