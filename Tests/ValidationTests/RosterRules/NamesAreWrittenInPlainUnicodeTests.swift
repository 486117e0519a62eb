import TestSupport
import Testing
import Validation

@Suite struct PlainUnicode {
  @Test(
    "Decomposed letters and look-alikes are told, in names and aliases",
    arguments: [
      Case("composed", ["a|Đông Hội||||Đạo Đức"], []),
      Case("decomposed", ["a|xa\u{303} La"], ["decomposed info B2 xa\u{303} La"]),
      Case("the Icelandic letter", ["a|\u{D0}ông Hội"], ["look-alike warning B2 \u{D0}ông Hội"]),
      Case("in an alias", ["a|A||||B; \u{D0}ạo"], ["look-alike warning F2 \u{D0}ạo"]),
      Case("a dot below, the last of the marks", ["a|Ha\u{323}"], ["decomposed info B2 Ha\u{323}"]),
    ] as [Case<[String], [String]>])
  func letters(given: Case<[String], [String]>) { #expect(checked(given.given) == given.expected) }

  @Test("The corrected name is said") func corrected() {
    #expect(findings(["a|\u{D0}\u{F0}"]).map(\.detail) == [.roster(.lookAlike(corrected: "Đđ"))])
  }
}
