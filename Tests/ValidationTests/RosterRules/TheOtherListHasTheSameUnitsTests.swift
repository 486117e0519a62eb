import TestSupport
import Testing
import Validation

@Suite struct ListsThatAgree {
  /// Two lists, and what is found in the first.
  struct Difference: CustomStringConvertible, Sendable {
    let description: String
    let own: [String]
    let other: [String]
    let expected: [String]

    init(_ name: String, _ own: [String], _ other: [String], _ expected: [String]) {
      description = name
      self.own = own
      self.other = other
      self.expected = expected
    }
  }

  private static let differences: [Difference] = [
    Difference("none, in another order", ["a|A1", "b|B1"], ["y|B1", "x|A1"], []),
    Difference("one missing", ["a|Kim Chung"], ["a|Kim Chung", "b|Uy Nỗ"], ["missing-unit error khac.csv B3"]),
    Difference("one too many", ["a|Kim Chung", "b|Uy Nỗ"], ["a|Kim Chung"], ["unknown-unit error B3 Uy Nỗ"]),
    Difference("misspelt", ["a|Đắk Nông"], ["b|Đắc Nông"], ["misspelt error B2 Đắk Nông"]),
    Difference(
      "two places that are near each other", ["a|Hà Giang"], ["b|Hậu Giang"],
      [
        "unknown-unit error B2 Hà Giang", "missing-unit error khac.csv B2",
      ]),
    Difference("capitals", ["a|Thái nguyên"], ["b|Thái Nguyên"], ["spelling warning B2 Thái nguyên"]),
    Difference("where the mark stands", ["a|Khánh Hoà"], ["b|Khánh Hòa"], ["spelling warning B2 Khánh Hoà"]),
    Difference("decomposed letters are told as that alone", ["a|A\u{301}"], ["b|Á"], ["decomposed info B2 A\u{301}"]),
    Difference("the kind before the name", ["a|TP Hồ Chí Minh"], ["b|Hồ Chí Minh|thành phố"], []),
    Difference("another kind", ["a|Thọ|xã"], ["b|Thọ|phường"], ["misspelt error B2 xã Thọ"]),
    Difference("found by the other's alias", ["a|Hà Tây"], ["b|Hà Nội||||Hà Tây"], []),
    Difference("found by its own alias", ["a|Hà Nội||||Hà Tây"], ["b|Hà Tây"], []),
    Difference("merged", ["a|Hà Nội", "b|Hà Tây"], ["b|Hà Nội||||Hà Tây"], ["merged error B3 Hà Tây"]),
    Difference("twice here", ["a|A1", "b|A1"], ["a|A1"], ["duplicate error B3 A1"]),
    Difference("twice there", ["a|A1"], ["a|A1", "b|A1"], []),
    Difference("of two kinds there", ["a|A1|xã"], ["a|A1|xã", "b|A1|thị trấn"], ["missing-unit error khac.csv B3"]),
    Difference("rows without a name there", ["a|A1"], ["a|A1", "b|"], []),
  ]

  @Test("Each difference from the other list is told once", arguments: differences)
  func different(given: Difference) { #expect(checked(given.own, against: given.other) == given.expected) }

  @Test("The nearest names of the other are said, either way") func nearest() {
    let found = findings(["a|Hà Giang", "b|Uy Nỗ"], against: ["a|Hậu Giang", "c|Hoàn Kiếm"]).map(\.detail)
    #expect(
      found == [
        .roster(.unknownUnit(nearest: ["Hậu Giang"], file: "khac.csv")),
        .roster(.unknownUnit(nearest: [], file: "khac.csv")),
        .roster(.missingUnit(name: "Hậu Giang", nearest: ["Hà Giang"], file: "khac.csv")),
        .roster(.missingUnit(name: "Hoàn Kiếm", nearest: [], file: "khac.csv")),
      ])
  }

  @Test("The two spellings and where the other stands are said") func misspelt() {
    let found = findings(["a|Thừa Thiên Thuế"], against: ["", "a|Thừa Thiên Huế"]).map(\.detail)
    #expect(found == [.roster(.misspelt(other: "Thừa Thiên Huế", place: "khac.csv B3"))])
  }
}
