import TestSupport
import Testing
import Validation

@Suite struct IDsAsFolders {
  @Test(
    "An id that cannot name a folder is told, given or made of the name",
    arguments: [
      Case("a path", ["../a|Kim Chung"], ["invalid-id error A2 ../a"]),
      Case("marks", ["xã|A"], ["invalid-id error A2 xã"]),
      Case("made of a name that is a device", ["|Con"], ["invalid-id error B2 con"]),
      Case("the longest", [String(repeating: "a", count: 64) + "|A"], []),
      Case(
        "one letter longer", [String(repeating: "a", count: 65) + "|A"],
        ["invalid-id error A2 " + String(repeating: "a", count: 65)]),
      Case("made of a name", ["|UBND xã Kim Chung"], []),
    ] as [Case<[String], [String]>])
  func ids(given: Case<[String], [String]>) { #expect(checked(given.given) == given.expected) }

  @Test("Every one is told, not only the first") func all() {
    #expect(checked(["a b|A", "c|C", "d/|D"]).count == 2)
  }
}
