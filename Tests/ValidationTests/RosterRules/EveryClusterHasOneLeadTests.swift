import Scoring
import TestSupport
import Testing
import Validation

@Suite struct LeadsOfClusters {
  @Test(
    "A cluster has one lead, who is a member",
    arguments: [
      Case("marked", ["a|A||1|x", "b|B||1"], []), Case("named on every row", ["a|A||1|B", "b|B||1|B"], []),
      Case("named on another's row only", ["a|A||1|B", "b|B||1"], []),
      Case("none", ["a|A||1|", "b|B||1|không"], ["lead-missing error E2"]),
      Case("one cluster of two has none", ["a|A||1|x", "b|B||2"], ["lead-missing error E3"]),
      Case("two marked", ["a|A||1|x", "b|B||1|x"], ["several-leads error E3 B"]),
      Case("two named", ["a|A||1|A", "b|B||1|B"], ["several-leads error E3 B"]),
      Case("no member", ["a|A||1|C", "b|B||1|C"], ["lead-not-member error E2 C"]),
      Case("no member beside one who is", ["a|A||1|x", "b|B||1|C"], ["lead-not-member error E3 C"]),
      Case("marked without a cluster", ["a|A|||x", "b|B||1|x"], ["cluster-missing warning D2"]),
    ] as [Case<[String], [String]>])
  func leads(given: Case<[String], [String]>) {
    #expect(checked(given.given, columns: RosterListing.Column.allCases) == given.expected)
  }

  @Test("Where the lead is a member is said") func elsewhere() {
    let found = findings(["a|A||1|B", "b|B||2|B"], columns: RosterListing.Column.allCases).map(\.detail)
    #expect(found == [.roster(.leadNotMember(cluster: "1", members: ["A"], elsewhere: "2"))])
  }

  @Test("A table without a column of leads is not asked for them") func noColumn() {
    #expect(checked(["a|A||1", "b|B||1"]).isEmpty)
  }
}
