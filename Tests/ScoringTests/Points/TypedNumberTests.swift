import Scoring
import TestSupport
import Testing

@Suite struct TypedNumbers {
  private func points(_ text: String, _ style: NumberStyle = .decimal) throws(Points.Refusal) -> Points {
    try TypedNumber.points(in: text, style: style)
  }

  @Test(
    "Text that a person meant as a number is that number",
    arguments: [
      Case("decimal comma", "7,5", "7.5"), Case("decimal point", "7.5", "7.5"), Case("spaces around", " 7.5 ", "7.5"),
      Case("no-break space", "\u{A0}7,5\u{A0}", "7.5"), Case("zero-width space", "\u{200B}7,5", "7.5"),
      Case("line break", "7,5\n", "7.5"),
      Case("the word for points", "7,5 điểm", "7.5"), Case("the word in capitals", "7,5 ĐIỂM", "7.5"),
      Case("the word decomposed", "7,5 đie\u{302}\u{309}m", "7.5"),
      Case("the word after a no-break space", "7,5\u{A0}điểm", "7.5"), Case("its letter", "5đ", "5"),
      Case("its letter with a point", "5 đ.", "5"),
      Case("in English", "5 points", "5"), Case("leading zero", "07", "7"),
      Case("thousands and decimals", "1.234,5", "1234.5"),
      Case("thousands and decimals in English", "1,234.5", "1234.5"),
      Case("two thousands marks", "1.234.567", "1234567"),
      Case("unicode minus", "\u{2212}5", "-5"), Case("en dash as minus", "–5", "-5"),
      Case("minus and space", "- 5", "-5"), Case("plus", "+5", "5"),
      Case("zero", "0", "0"), Case("binary residue", "0,30000000000000004", "0.3"),
    ])
  func read(given: Case<String, Points>) throws { #expect(try points(given.given) == given.expected) }

  @Test(
    "Text that is not one whole number is refused",
    arguments: [
      "1/2", "7,", ",5", ".5", "7.", "80%", "tốt", "7,5,0", "7.5.0", "5 trên 10", "5/10", "5-7", "7 5", "7,5 8", "~5",
      "5+", "đ5", "điểm", "5 điểm 7",
      "1.23,4.5", "12.34.567", "1,2345.6", "--5", "5 điểm tốt", "５", "5e2", "", " ", "7;5", "7'5",
    ])
  func refused(text: String) { #expect(throws: Points.Refusal.notANumber) { try points(text) } }

  @Test("A number beyond points is refused as such") func tooLarge() {
    #expect(throws: Points.Refusal.tooLarge) { try points("1.000.000.000.000.000") }
  }

  @Test(
    "Where points group thousands, they never mark decimals",
    arguments: [
      Case("a printed total", "8.280", "8280"), Case("with a comma", "8.280,5", "8280.5"),
      Case("a comma alone", "7,5", "7.5"), Case("whole", "828", "828"),
    ])
  func thousands(given: Case<String, Points>) throws {
    #expect(try points(given.given, .thousandsPoint) == given.expected)
  }

  @Test("A group that is none is refused there", arguments: ["7.5", "8.28", "1234.567", "1,234.5", "8..280"])
  func thousandsRefused(text: String) {
    #expect(throws: Points.Refusal.notANumber) { try points(text, .thousandsPoint) }
  }

  @Test("The same text is a decimal where points mark decimals") func decimalPoint() throws {
    #expect(try points("8.280") == "8.28")
  }

  @Test(
    "A dash or a word for none means none",
    arguments: [
      "-", "–", "—", "\u{2212}", "--", "…", "...", "không", "Không", "KHÔNG CÓ", "kho\u{302}ng", "n/a", " - ",
      "\u{A0}",
    ])
  func none(text: String) { #expect(TypedNumber.meansNone(text)) }

  @Test("Anything else does not", arguments: ["0", "-5", "không đạt", "7", "x", "không 5"])
  func some(text: String) { #expect(!TypedNumber.meansNone(text)) }
}
