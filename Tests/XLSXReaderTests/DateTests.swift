import Spreadsheet
import Testing

@Suite struct Dates {
  @Test(
    "A serial number is a moment of its date system",
    arguments: [
      (.from1900, 0, "1899-12-31T00:00:00"), (.from1900, 1, "1900-01-01T00:00:00"),
      (.from1900, 59, "1900-02-28T00:00:00"), (.from1900, 60, "1900-02-29T00:00:00"),
      (.from1900, 61, "1900-03-01T00:00:00"), (.from1900, 36_585, "2000-02-29T00:00:00"),
      (.from1900, 73_109, "2100-02-28T00:00:00"), (.from1900, 73_110, "2100-03-01T00:00:00"),
      (.from1900, 2_958_465.5, "9999-12-31T12:00:00"), (.from1900, 2_958_466, nil), (.from1900, -1, nil),
      (.from1900, .nan, nil), (.from1900, .infinity, nil), (.from1904, 0, "1904-01-01T00:00:00"),
      (.from1904, 2_957_004, nil),
    ] as [(DateSystem, Double, String?)])
  func moments(_ system: DateSystem, serial: Double, moment: String?) {
    #expect(system.moment(ofSerial: serial) == moment)
  }

  @Test("Moments are rounded to the millisecond, over midnight too")
  func rounding() {
    #expect(DateSystem.from1900.moment(ofSerial: 45_292.999_999_999_9) == "2024-01-02T00:00:00")
    #expect(DateSystem.from1900.moment(ofSerial: 45_292 + 1.0 / 3) == "2024-01-01T08:00:00")
    #expect(DateSystem.from1900.moment(ofSerial: 45_292 + 0.5 / 86_400) == "2024-01-01T00:00:00.500")
  }
}
