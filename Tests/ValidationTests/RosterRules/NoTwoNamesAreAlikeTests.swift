import TestSupport
import Testing
import Validation

@Suite struct NamesApart {
  @Test(
    "Two spellings of one name are told at the later one, two names are not",
    arguments: [
      Case("a letter that sounds the same", ["a|Đắk Nông", "b|Đắc Nông"], ["near-duplicate warning B3 Đắc Nông"]),
      Case(
        "a letter too many", ["a|Thừa Thiên Huế||1", "b|Thừa Thiên Thuế||2"],
        ["near-duplicate warning B3 Thừa Thiên Thuế"]),
      Case("two places", ["a|Hà Giang", "b|Hậu Giang", "c|Quảng Nam", "d|Quảng Ngãi"], []),
      Case("numbers", ["a|Phường 3", "b|Phường 4", "c|Phường 14"], []),
    ] as [Case<[String], [String]>])
  func names(given: Case<[String], [String]>) { #expect(checked(given.given) == given.expected) }

  @Test("Names that the other list has both are two units") func other() {
    let lines = ["a|Đắk Nông", "b|Đắc Nông"]
    #expect(checked(lines, against: lines).isEmpty)
  }
}
