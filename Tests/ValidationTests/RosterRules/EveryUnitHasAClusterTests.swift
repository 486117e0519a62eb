import TestSupport
import Testing
import Validation

@Suite struct UnitsInClusters {
  @Test(
    "Where some units have a cluster all do, in one spelling",
    arguments: [
      Case("no clusters at all", ["a|A", "b|B"], []),
      Case("one without", ["a|A||1", "b|B"], ["cluster-missing warning D3"]),
      Case("two spellings", ["a|A||Cụm 1", "b|B||cụm 1", "c|C||Cụm 1"], ["cluster-spelling warning D3 cụm 1"]),
      Case("two clusters", ["a|A||Cụm 1", "b|B||Cụm 11"], []),
    ] as [Case<[String], [String]>])
  func clusters(given: Case<[String], [String]>) { #expect(checked(given.given) == given.expected) }
}
