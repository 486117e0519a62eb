import Scoring
import TestSupport
import Testing

@Suite struct Percentages {
  @Test(
    "A percentage lies exactly below, at or above another",
    arguments: [
      Case("70% of 15", ["10.5", "15", "70"], Order.same), Case("a hundredth above", ["10.51", "15", "70"], .above),
      Case("a hundredth below", ["10.49", "15", "70"], .below),
      Case("a third is no 33.33", ["5", "15", "33.33"], .above),
      Case("79.996 is below 80", ["19.999", "25", "80"], .below), Case("nothing of something", ["0", "5", "0"], .same),
      Case("the smallest step", ["12.5000000000001", "25", "50"], .above),
      Case("great figures", ["499999999999999", "999999999999998", "50"], .same),
    ])
  func order(given: Case<[Points], Order>) throws {
    let percentage = try #require(Percentage(given.given[0], of: given.given[1]))
    #expect(percentage.order(against: given.given[2]) == given.expected)
  }

  @Test("A part of nothing is no percentage", arguments: ["0", "-1"] as [Points])
  func ofNothing(maximum: Points) { #expect(Percentage("1", of: maximum) == nil) }

  @Test(
    "It is shown with two decimals, half rounded up",
    arguments: [
      Case("two thirds", ["10", "15"], "66.67"), Case("a third", ["5", "15"], "33.33"),
      Case("whole", ["12", "15"], "80"),
      Case("half a hundredth", ["1", "800"], "0.13"), Case("all", ["5", "5"], "100"),
    ])
  func shown(given: Case<[Points], String>) throws {
    #expect(try #require(Percentage(given.given[0], of: given.given[1])).description == given.expected)
  }

  @Test(
    "Beside a bound it is shown with as many decimals as tell on which side it lies",
    arguments: [
      Case("79.996 is not shown as 80", ["19.999", "25", "80"], "79.996"),
      Case("80 is shown as 80", ["20", "25", "80"], "80"),
      Case("far off, two are enough", ["10", "15", "80"], "66.67"),
      Case("just above", ["20.0001", "25", "80"], "80.0004"),
    ])
  func shownAgainst(given: Case<[Points], String>) throws {
    let percentage = try #require(Percentage(given.given[0], of: given.given[1]))
    #expect(percentage.description(against: given.given[2]) == given.expected)
  }

  @Test("The points for a percentage are exact, or rounded up at the last decimal")
  func points() throws {
    #expect(try #require(Percentage("0", of: "15")).points(for: "70") == "10.5")
    let third = try #require(Percentage("0", of: "1"))
    #expect(third.points(for: "0.0000000000001") == "0.000000000000001")
    #expect(third.points(for: "0.00000000000005") == "0.000000000000001")
  }
}
