import Scoring
import TestSupport
import Testing

@Suite struct Quantities {
  @Test("A sum that Double puts just below 85 is 85")
  func sumOf85() {
    let scores: [Points] = ["4.6", "12.4", "23.8", "25.5", "9.3", "6.8", "2.6"]
    #expect(scores.sum() == "85")
    #expect([4.6, 12.4, 23.8, 25.5, 9.3, 6.8, 2.6].reduce(0, +) != 85)
  }

  @Test("A sum that Double puts just above 10.5 is not more than it")
  func sumOf10Half() {
    let sum = (["5.4", "4.7", "0.4"] as [Points]).sum()
    #expect(sum == "10.5")
    #expect(!(sum > "10.5"))
    #expect(5.4 + 4.7 + 0.4 > 10.5)
  }

  @Test("No points are the sum of nothing") func nothing() { #expect([Points]().sum() == .zero) }

  @Test("A thousand hundredths are ten") func hundredths() {
    #expect(Array(repeating: "0.01" as Points, count: 1000).sum() == Points(10))
  }

  @Test("Differences are exact and may be negative") func difference() {
    #expect("0.3" as Points - "0.1" == "0.2")
    #expect(("1" as Points - "1.01").isNegative)
  }

  @Test(
    "A step divides what is a whole number of it",
    arguments: [
      Case("quarters", ["7.25", "0.25"], true), Case("half of quarters", ["7.25", "0.5"], false),
      Case("zero", ["0", "0.5"], true),
      Case("tenths in Double's despite", ["0.3", "0.1"], true), Case("negative", ["-1.5", "0.5"], true),
      Case("no step", ["1", "0"], false),
    ])
  func steps(given: Case<[Points], Bool>) { #expect(given.given[0].isMultiple(of: given.given[1]) == given.expected) }

  @Test("Points are shown without trailing zeros", arguments: ["0", "17.5", "-2", "-0.05", "100", "0.000000000000001"])
  func shown(text: String) throws {
    #expect(try Points(literal: text + (text.contains(".") ? "00" : ".00")).description == text)
  }
}
