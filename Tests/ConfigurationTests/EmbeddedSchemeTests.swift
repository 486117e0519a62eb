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

  @Test("The schemes of all four documents are embedded, and none has a fault; only a published gap is warned of")
  func all() {
    #expect(EmbeddedSchemes.ids == ["hanoi-2017", "national-2007", "ductho-2022", "hcmc-2019"])
    let readings = EmbeddedSchemes.ids.map { SchemeFile.reading(of: EmbeddedSchemes.text(of: $0) ?? "", file: $0) }
    #expect(readings.allSatisfy { $0.scheme != nil && $0.faults.isEmpty })
    #expect(readings.flatMap(\.warnings).map { "\($0.file) \($0.problem)" } == ["hcmc-2019 gapAllowed(\"21-22\")"])
  }

  @Test("hanoi-2017 proposes one unit a cluster and chooses one of them") func awards() {
    #expect(
      Scheme.hanoi.awards.map(\.eligibility) == [.ofClass("A", quota: 1), .among("cum-de-xuat", quota: 1)])
    #expect(Scheme.hanoi.awards.map(\.scope) == [.cluster, .all])
    #expect(Scheme.hanoi.organization.clusterSize == 3...4)
  }

  @Test("national-2007 has three contents without maximum, whole points, and ranks") func national() {
    let scheme = Scheme.national
    #expect(scheme.contents.map(\.limit) == [.unlimited, .unlimited, .unlimited])
    #expect(scheme.scoreStep == "1" && scheme.numberStyle == .thousandsPoint && scheme.maximum == nil)
    #expect(scheme.grading == nil && scheme.ranking == RankingRule())
    #expect(scheme.awards.map(\.quota) == [3, 9, 24])
    #expect(scheme.organization.clusterSize == 4...4)
  }

  @Test("ductho-2022 has three fields, the headings a to g of the first, and rounds that follow each other up")
  func ductho() {
    let scheme = Scheme.ductho
    #expect(scheme.contents.map(\.limit) == [.workbook, .workbook, .workbook])
    #expect(scheme.contents[0].criteria.count == 7)
    #expect(scheme.criterion("cchc-g2")?.parents.map(\.id) == ["cchc-g"])
    #expect(scheme.layers == [.own, .appraised])
    #expect(scheme.rounds.map(\.id) == ["dot-1", "dot-2", "tham-dinh", "dot-xuat"])
    #expect(scheme.round("dot-2")?.followsUp == "dot-1")
    #expect(
      scheme.rounds.map { $0.deadline?.description } == ["2022-06-25", "2022-08-30", nil, nil])
    #expect(scheme.organization.reportOutline.count == 4)
    #expect(scheme.grading == nil && scheme.ranking == nil)
  }

  @Test("hcmc-2019 has 23 answers of yes or no") func hcmc() {
    #expect(Scheme.hcmc.contents.count == 23)
    #expect(Scheme.hcmc.contents.allSatisfy { $0.kind == .yesNo && $0.maximum == "1" })
    #expect(Scheme.hcmc.grading?.classNames == ["23/23", "12-20/23", "dưới 11/23"])
  }
}
