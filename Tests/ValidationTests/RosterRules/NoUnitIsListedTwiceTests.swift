import TestSupport
import Testing
import Validation

@Suite struct UnitsListedOnce {
  @Test(
    "A unit in two rows is told at the later one",
    arguments: [
      Case("marks placed otherwise", ["a|Khánh Hoà", "b|Khánh Hòa"], ["duplicate error B3 Khánh Hòa"]),
      Case(
        "authority and capitals", ["a|xã Kim Chung", "b|UBND xã KIM CHUNG"], ["duplicate error B3 UBND xã KIM CHUNG"]),
      Case(
        "one cluster written in two ways", ["a|A||Cụm 1", "b|A||Cụm số 1"],
        ["duplicate error B3 A", "cluster-spelling warning D3 Cụm số 1"]),
      Case("a kind on one row only", ["a|Kim Chung|xã", "b|Kim Chung"], ["duplicate error B3 Kim Chung"]),
      Case("two kinds", ["a|Đông Anh|xã", "b|Đông Anh|thị trấn"], []),
      Case("two kinds in their names", ["a|xã Đông Anh", "b|thị trấn Đông Anh"], []),
      Case("two clusters, no ids", ["|Trà Vinh||14", "|Trà Vinh||16"], ["two-clusters error B3 Trà Vinh"]),
      Case("two clusters, one id", ["tv|Trà Vinh||14", "TV|Trà Vinh||16"], ["two-clusters error B3 Trà Vinh"]),
      Case("two clusters, two ids", ["a|Phường 3||Quận 4", "b|Phường 3||Quận 8"], ["namesakes info B3 Phường 3"]),
      Case(
        "the third has the id of the second", ["a|Tân Lập||1", "b|Tân Lập||2", "b|Tân Lập||3"],
        ["two-clusters error B4 Tân Lập", "namesakes info B3 Tân Lập"]),
      Case(
        "a third in the cluster of the first", ["a|A||1", "b|A||2", "c|A||1"],
        ["duplicate error B4 A", "namesakes info B3 A"]),
      Case("numbered names", ["a|Phường 3||1", "b|Phường 4||1"], []),
    ] as [Case<[String], [String]>])
  func units(given: Case<[String], [String]>) { #expect(checked(given.given) == given.expected) }

  @Test(
    "Whether a name in two clusters is two units the other list says",
    arguments: [
      Case("it has two", ["x|Phường 3||Quận 4", "y|Phường 3||Quận 8"], [String]()),
      Case("it has one", ["x|Phường 3||Quận 4"], ["two-clusters error B3 Phường 3"]),
      Case(
        "it has none", ["x|Phường 5||Quận 5"],
        [
          "unknown-unit error B2 Phường 3", "unknown-unit error B3 Phường 3", "missing-unit error khac.csv B2",
          "namesakes info B3 Phường 3",
        ]),
    ] as [Case<[String], [String]>])
  func other(given: Case<[String], [String]>) {
    #expect(checked(["a|Phường 3||Quận 4", "b|Phường 3||Quận 8"], against: given.given) == given.expected)
  }
}
