import Configuration
import Scoring
import TestSupport
import Testing

@Suite struct EmbeddedSchemesAreSound {
  @Test("Every embedded scheme reads, and is called as it is listed", arguments: EmbeddedSchemes.ids)
  func reads(id: String) throws { #expect(try EmbeddedSchemes.scheme(id)?.id == id) }

  @Test("Another id is none") func unknown() throws {
    #expect(try EmbeddedSchemes.scheme("hanoi") == nil)
    #expect(EmbeddedSchemes.text(of: "hanoi") == nil)
  }

  @Test("hanoi-2017 has the contents and maximums of the plan")
  func maximums() {
    let contents = Scheme.hanoi.contents
    #expect(contents.map(\.id) == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(contents.map(\.maximum) == ["5", "15", "25", "30", "10", "10", "5"])
    #expect(Scheme.hanoi.maximum == "100")
    #expect(
      contents.map { $0.criteria.map(\.id) } == [
        [], [], ["3a", "3b", "3c", "3d"], ["4a", "4b", "4c", "4d"], [], [], [],
      ])
    #expect(contents.flatMap(\.criteria).allSatisfy { $0.maximum == nil })
  }

  @Test("hanoi-2017 has the plan's four layers, no step, and a blank that is missing")
  func settings() {
    let scheme = Scheme.hanoi
    #expect(scheme.layers == [.own, .inspected, .agreed, .appraised])
    #expect(scheme.scoreStep == nil)
    #expect(scheme.blank == .missing)
    #expect(scheme.partialContent == .incomplete)
    #expect(scheme.numberStyle == .decimal)
    #expect(scheme.unitKinds.map(\.word) == ["xã", "phường", "thị trấn", "đặc khu"])
  }

  @Test("hanoi-2017 grades by the conditions of DOMAIN.md")
  func classes() throws {
    let grading = try #require(Scheme.hanoi.grading)
    let halves = (1...7).map { "content \($0) >= 50%" }
    #expect(grading.bands == .open)
    #expect(grading.otherwise == "D")
    #expect(grading.classes.map(\.name) == ["A", "B", "C"])
    #expect(
      grading.classes.map { $0.conditions.map(\.description) } == [
        ["total >= 85", "performed >= 7"] + halves + [
          "content 2 > 70%", "content 5 > 70%", "content 3 >= 80%", "content 4 >= 80%",
        ],
        ["total >= 70", "total < 85", "performed >= 7"] + halves + [
          "content 2 > 65%", "content 3 > 65%", "content 4 > 65%", "content 5 > 65%",
        ],
        ["total >= 50", "total < 70", "performed >= 5", "content 3 > 50%", "content 4 > 50%"],
      ])
  }
}
