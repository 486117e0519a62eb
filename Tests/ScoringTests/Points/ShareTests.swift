import Scoring
import TestSupport
import Testing

@Suite("Shares of a maximum") struct ShareTests {
  private func share(_ points: Points, _ maximum: Points) throws -> Share { try #require(Share(points, of: maximum)) }

  @Test(
    "In percent, rounded to two decimals, halves away from zero",
    arguments: [
      Case("a third", ("1", "3"), "33.33"), Case("two thirds", ("2", "3"), "66.67"), Case("nothing", ("0", "7"), "0"),
      Case("a thirtieth lost", ("-0.5", "15"), "-3.33"), Case("a half of the last decimal", ("0.00005", "1"), "0.01"),
      Case("the same lost", ("-0.00005", "1"), "-0.01"), Case("just below it", ("0.000049999999999", "1"), "0"),
      Case("more than all", ("15", "10"), "150"),
    ] as [Case<(Points, Points), Points>])
  func percent(given: Case<(Points, Points), Points>) throws {
    #expect(try share(given.given.0, given.given.1).percent == given.expected)
  }

  @Test("There is no share of nothing", arguments: ["0", "-1"] as [Points])
  func nothing(maximum: Points) { #expect(Share("1", of: maximum) == nil) }

  @Test("Three thirds are exactly one, and a mean of thirds is exact")
  func thirds() throws {
    let third = try share("1", "3")
    #expect(try third + third + third == share("1", "1"))
    #expect((third + third).divided(by: 2) == third)
    #expect(try share("1", "6").divided(by: 2) == share("1", "12"))
    #expect(try share("1", "2") - share("1", "2") == .zero)
  }

  @Test("Equal shares of different maximums are equal, and order is exact")
  func order() throws {
    #expect(try share("5", "15") == share("1", "3"))
    #expect(try share("-1", "3") < share("-1", "4"))
    #expect(try share("333333333333333", "999999999999999") == share("1", "3"))
    #expect(try share("0.333333333333333", "1") < share("1", "3"))
  }

  @Test("A sum without room for its denominator is rounded and not refused")
  func room() throws {
    let maximums: [Points] = ["999999999999989", "999999999999947", "999999999999877", "999999999999809"]
    let sum = try maximums.map { try share("1", $0 - "0.000000000000001") }.reduce(.zero, +)
    #expect(sum.percent == "0")
    let parts = try maximums.map { try share($0 - "400000000000000.000000000000001", $0) }.reduce(.zero, +)
    #expect(parts.percent == "240" && parts.divided(by: 4).percent == "60")
  }
}
