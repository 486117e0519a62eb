import Spreadsheet
import TestSupport
import Testing

@Suite struct DateSystems {
  @Test(
    "A serial of 1900 is its moment",
    arguments: [
      Case("day one", 1, "1900-01-01T00:00:00"), Case("the last true February day", 59, "1900-02-28T00:00:00"),
      Case("the day that never was", 60, "1900-02-29T00:00:00"), Case("the day after it", 61, "1900-03-01T00:00:00"),
      Case("a leap day", 43890, "2020-02-29T00:00:00"), Case("noon", 43000.5, "2017-09-22T12:00:00"),
      Case("milliseconds", 1.000_011_58, "1900-01-01T00:00:01.001"),
      Case("the last moment", 2_958_465.999_99, "9999-12-31T23:59:59.136"),
    ])
  func from1900(given: Case<Double, String>) {
    #expect(DateSystem.from1900.moment(ofSerial: given.given) == given.expected)
  }

  @Test("A serial of 1904 is counted from day zero")
  func from1904() {
    #expect(DateSystem.from1904.moment(ofSerial: 0) == "1904-01-01T00:00:00")
    #expect(DateSystem.from1904.moment(ofSerial: 60) == "1904-03-01T00:00:00")
  }

  @Test("Beyond the calendar there is no moment", arguments: [-1, 2_958_466, .infinity, .nan])
  func beyond(serial: Double) { #expect(DateSystem.from1900.moment(ofSerial: serial) == nil) }
}
