import Scoring
import TestSupport
import Testing

@Suite struct DecimalLiterals {
  @Test(
    "A literal is the quantity its characters stand for",
    arguments: [
      Case("a whole number", "17", "17"), Case("a fraction", "17.5", "17.5"), Case("leading zeros", "007.50", "7.5"),
      Case("a sign", "-2.25", "-2.25"), Case("a plus", "+3", "3"), Case("no whole part", ".5", "0.5"),
      Case("no fraction", "5.", "5"), Case("a negative zero", "-0.0", "0"), Case("an exponent", "1.75E1", "17.5"),
      Case("a small exponent", "175e-1", "17.5"), Case("an exponent with a plus", "1E+2", "100"),
      Case("the residue of 0.1 + 0.2", "0.30000000000000004", "0.3"),
      Case("the residue below 85", "84.99999999999999", "85"),
      Case("the residue above 17.5", "17.500000000000004", "17.5"),
      Case("the residue below 10.5", "10.499999999999998", "10.5"),
      Case("15 digits that all count", "84.9999999999999", "84.9999999999999"),
      Case("the 16th digit rounds down", "1.000000000000004", "1"),
      Case("the 16th digit rounds up", "1.000000000000005", "1.00000000000001"),
      Case("residue of an exponent", "3.0000000000000004E-1", "0.3"),
      Case("the last decimal", "0.000000000000001", "0.000000000000001"),
      Case("below the last decimal", "1E-16", "0"), Case("half of the last decimal", "5E-16", "0.000000000000001"),
      Case("far below the last decimal", "1E-400", "0"), Case("an endless exponent", "1E-99999999999999999999", "0"),
      Case("nothing times an endless power", "0E99999999999999999999", "0"),
      Case("the largest", "99999999999999.9", "99999999999999.9"),
      Case("many zeros", "0." + String(repeating: "0", count: 400) + "1", "0"),
    ])
  func read(given: Case<String, String>) throws {
    #expect(try Points(literal: given.given).description == given.expected)
  }

  @Test(
    "What is not wholly a number is refused",
    arguments: [
      "", " ", "-", "+", ".", "e5", "1e", "1e+", "1E-", "1.2.3", "7,5", "1 ", " 1", "--1", "1-", "0x10", "NaN", "inf",
      "5đ",
      "1e5.5", "1_000", "٣",
    ])
  func refused(text: String) { #expect(throws: Points.Refusal.notANumber) { try Points(literal: text) } }

  @Test(
    "What is beyond points is refused as such",
    arguments: ["1E15", "999999999999999.9", "1e308", "-1E20", "1E99999999999999999999"])
  func tooLarge(text: String) { #expect(throws: Points.Refusal.tooLarge) { try Points(literal: text) } }
}
