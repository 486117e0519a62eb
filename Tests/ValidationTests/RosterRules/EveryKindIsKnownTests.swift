import Scoring
import TestSupport
import Testing
import Validation

@Suite struct KnownKinds {
  @Test(
    "A kind that is not the scheme's is told at its cell",
    arguments: [
      Case("the scheme's, however written", ["a|A|XÃ", "b|B|phuong"], []), Case("none given", ["a|A"], []),
      Case("another", ["a|A|ấp"], ["unknown-kind warning C2 ấp"]),
      Case("another level's", ["a|A|tỉnh"], ["unknown-kind warning C2 tỉnh"]),
      Case("letters short for it are no kind", ["a|A|TT"], ["unknown-kind warning C2 TT"]),
    ] as [Case<[String], [String]>])
  func kinds(given: Case<[String], [String]>) {
    #expect(checked(given.given, kinds: ["xã", "phường", "thị trấn"].map { .init($0) }) == given.expected)
  }

  @Test("Without a scheme the kinds of every level are known") func everyLevel() {
    #expect(checked(["a|A|tỉnh", "b|B|Thành phố", "c|C|đặc khu"]).isEmpty)
  }
}
