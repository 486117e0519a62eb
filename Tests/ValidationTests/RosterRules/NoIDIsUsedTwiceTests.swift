import TestSupport
import Testing
import Validation

@Suite struct IDsOfTheirOwn {
  @Test(
    "An id of two units is told at the later one, capitals left aside",
    arguments: [
      Case("the same", ["a|Kim Chung", "a|Uy Nỗ"], ["duplicate-id error A3 a"]),
      Case("capitals", ["kc|Kim Chung", "KC|Uy Nỗ"], ["duplicate-id error A3 KC"]),
      Case("three", ["a|Kim Chung", "a|Uy Nỗ", "a|Cổ Loa"], ["duplicate-id error A3 a", "duplicate-id error A4 a"]),
      Case("a given one and one made of the name", ["uy-no|Kim Chung", "|Uy Nỗ"], ["duplicate-id error B3 uy-no"]),
      Case("one name of two kinds", ["a|Đông Anh|xã", "a|Đông Anh|thị trấn"], ["duplicate-id error A3 a"]),
      Case("others", ["a|Kim Chung", "b|Uy Nỗ"], []),
      Case("one unit twice is told as that", ["a|Kim Chung", "a|Kim Chung"], ["duplicate error B3 Kim Chung"]),
    ] as [Case<[String], [String]>])
  func ids(given: Case<[String], [String]>) { #expect(checked(given.given) == given.expected) }
}
