import TestSupport
import Testing
import Validation

@Suite struct AliasesOfTheirOwn {
  @Test(
    "Another name that finds a second unit is told",
    arguments: [
      Case("a unit's name", ["hn|Hà Nội||||Hà Tây", "ht|Hà Tây"], ["alias-taken error F2 Hà Tây"]),
      Case("whatever the order", ["ht|Hà Tây", "hn|Hà Nội||||Thăng Long; HÀ TÂY"], ["alias-taken error F3 HÀ TÂY"]),
      Case("another's alias, once", ["a|A1||||Làng Võng", "b|B1||||làng vòng"], ["alias-taken error F3 làng vòng"]),
      Case("its own name", ["a|Thụy Lâm||||Thuỵ Lâm; Thụy Lôi"], []),
      Case("another kind", ["a|Đông Hội|xã|||xã Đông Anh", "b|Đông Anh|thị trấn"], []),
      Case("no one else's", ["a|A1||||C1", "b|B1||||D1"], []),
    ] as [Case<[String], [String]>])
  func aliases(given: Case<[String], [String]>) { #expect(checked(given.given) == given.expected) }
}
