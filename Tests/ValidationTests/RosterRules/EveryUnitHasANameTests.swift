import TestSupport
import Testing
import Validation

@Suite struct UnitsWithNames {
  @Test(
    "A row without a name is told at the cell where it belongs",
    arguments: [
      Case("empty", ["a|Kim Chung", "b|"], ["name-missing error B3"]),
      Case("dots", ["a|…"], ["name-missing error B2 …"]),
      Case("no id either, but a kind", ["||xã"], ["name-missing error B2"]), Case("a digit is a name", ["a|3"], []),
    ] as [Case<[String], [String]>])
  func names(given: Case<[String], [String]>) { #expect(checked(given.given) == given.expected) }
}
