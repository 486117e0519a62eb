import Foundation
import Reporting
import Scoring
import TestSupport
import Testing
import Validation
import XLSXReader

/// The overview, the workbook and the JSON of what units come to together.
@Suite("Outputs of a consolidation") struct ConsolidatedOutputTests {
  private typealias Samples = ConsolidationSamples
  private typealias Scored = ConsolidationSamples.Scored

  private static let hostile = "<script>alert(1)</script>"

  /// A tie in one cluster, no class A in the other, a finding carried from an earlier round, texts that would like to be code.
  private static func run() -> RunOutcome {
    let units = [
      Unit(id: "a", name: hostile, cluster: "Cụm <1>", isLead: true), Samples.unit("b", "Cụm <1>"),
      Samples.unit("c", "=2"),
    ]
    let records = [
      Samples.record(units[0], [Scored("9", "9"), Scored("8", "8")], class: "A"),
      Samples.record(units[1], [Scored("9", "8"), Scored("8", "9")], class: "A"),
      Samples.record(units[2], [Scored("5"), Scored("6", "5.5")], class: "B"),
    ]
    let earlier = EarlierFindings(
      round: "dot-1", findings: [Samples.finding(.scoreMissing, subject: "1 self", message: "=thiếu \(hostile)")])
    return Samples.run(units, records, scheme: Samples.awarding, round: "dot-2", earlier: ["a": earlier])
  }

  private static func page(in language: Language) throws -> String {
    String(decoding: try HTMLPages(language: language).overview(of: run()), as: UTF8.self)
  }

  @Test("The overview shows the table, proposals, statistics and what was carried over", arguments: Language.allCases)
  func overview(language: Language) throws {
    let words = phraseBook(for: language)
    let text = try Self.page(in: language)
    for section in ["consolidated", "proposals", "statistics", "carried"] {
      #expect(text.contains("<section id=\"\(section)\">"), "\(section)")
    }
    #expect(text.contains("<td class=\"points\">=1</td>"))
    #expect(text.contains(words.label(.deadline) + ": 2022-08-30"))
    #expect(text.contains("<span class=\"state resolved\">\(words.label(Label.resolvedFindings))</span>"))
    #expect(text.contains("href=\"_clusters/cum-1/minutes.html\"") && text.contains("href=\"a/a.minutes.html\""))
    #expect(!text.contains("<script") && !text.contains("{{"))
  }

  @Test(
    "A tie is told in either language and nobody is named",
    arguments: [
      (Language.vi, "Biểu quyết hoặc bỏ phiếu kín chọn 1."), (.en, "A vote, open or by secret ballot, names 1."),
    ])
  func tie(language: Language, sentence: String) throws {
    #expect(try Self.page(in: language).contains(sentence))
  }

  @Test(
    "An award over all that waits for a cluster's vote says which, on the page, in the workbook and in JSON",
    arguments: [
      (Language.vi, "còn chờ biểu quyết đề xuất của: Cụm <1>."), (.en, "until this is decided by vote: Cụm <1>."),
    ])
  func awaited(language: Language, sentence: String) throws {
    let escaped = sentence.replacing("<1>", with: "&lt;1&gt;")
    #expect(try Self.page(in: language).ranges(of: escaped).count == 1)
    let workbook = try ReadSheet(SummaryWorkbook.bytes(of: Self.run(), in: language), 3)
    #expect(workbook.texts.contains { $0.contains(sentence) })
    let json = String(decoding: SummaryDocument.json(of: Self.run(), in: language).bytes, as: UTF8.self)
    #expect(json.ranges(of: "\"awaits\": [\n        \"Cụm <1>\"").count == 1)
    #expect(json.ranges(of: "\"awaits\": []").count == 2)
  }

  @Test("A page that lies elsewhere than the units' files does not link to them")
  func elsewhere() throws {
    let run = RunOutcome(
      scheme: .small, round: nil, roster: nil,
      units: [Samples.record(Samples.unit("a", "1"), [Scored("9"), Scored("8")])], rejected: [], duplicates: [],
      superseded: [], passedOver: [], findings: [], hasUnitFiles: false)
    let text = String(decoding: try HTMLPages(language: .vi).overview(of: run), as: UTF8.self)
    #expect(!text.contains("href=\"a/") && text.contains("href=\"_clusters/1/minutes.html\""))
  }

  @Test(
    "The workbook has sheets for proposals, statistics with a chart, and what was carried over",
    arguments: Language.allCases)
  func workbook(language: Language) throws {
    let words = phraseBook(for: language)
    let bytes = try SummaryWorkbook.bytes(of: Self.run(), in: language)
    let names = try Workbook.open(bytes).sheets().map(\.name)
    #expect(names.count == 7)
    #expect(names[3...5] == [words.label(.awardsTab), words.label(.statisticsTab), words.label(.carriedTab)])
    let awards = try ReadSheet(bytes, 3)
    #expect(awards.texts.contains { $0.contains("B") && $0.contains("17") })
    let statistics = try ReadSheet(bytes, 4)
    let head = try statistics.row(of: words.label(.classesByCluster), column: 1)
    #expect((2...6).map { statistics.number(head + 2, $0) } == ["2", "0", "0", "0", "2"])
    #expect((2...6).map { statistics.number(head + 3, $0) } == ["0", "1", "0", "0", "1"])
    let first = try statistics.row(of: words.label(.allContents), column: 2)
    #expect((3...10).map { statistics.number(first, $0) } == ["2", "4", "2", "0", "0", "-5", "-5", "5"])
    let carried = try ReadSheet(bytes, 5)
    #expect(
      carried.text(4, 4)?.hasPrefix("=thiếu") == true && carried.text(4, 6) == words.label(Label.resolvedFindings))
    for sheet in 0..<names.count { #expect(try !ReadSheet(bytes, sheet).hasFormula) }
    #expect(String(decoding: bytes, as: UTF8.self).contains("xl/charts/chart1.xml"))
  }

  @Test("A scheme without classes charts the mean totals")
  func totals() throws {
    let scheme = Scheme.national
    let units = [Samples.unit("a", "1"), Samples.unit("b", "1"), Samples.unit("c", "1")]
    let records = zip(units, ["100", "101", "101"] as [Points]).map { unit, points in
      Samples.record(unit, [Scored(points, points), Scored("0", "0"), Scored("0", "0")], in: scheme)
    }
    let bytes = try SummaryWorkbook.bytes(of: Samples.run(units, records, scheme: scheme), in: .vi)
    let sheet = try ReadSheet(bytes, 3)
    let row = try sheet.row(of: "Tổng điểm trung bình", column: 2)
    #expect(sheet.number(row + 1, 2) == "100.67" && sheet.number(row + 1, 3) == "3")
    #expect(String(decoding: bytes, as: UTF8.self).contains("xl/charts/chart1.xml"))
    // No maximum was published: what changed is counted, shares there are none.
    let team = try #require(Samples.run(units, records, scheme: scheme).consolidation.statistics.first)
    #expect(team.overall.compared == 9 && team.overall.middle == nil)
  }

  private static func document(in language: Language) throws -> [String: Any] {
    let data = Data(SummaryDocument.json(of: run(), in: language).bytes)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("summary.json has the new keys behind the old ones, in order")
  func keys() {
    guard case .object(let members) = SummaryDocument.json(of: Self.run(), in: .vi) else {
      Issue.record("no object")
      return
    }
    #expect(
      members.map(\.0) == [
        "format", "scheme", "round", "counts", "classes", "units", "missing", "rejected", "duplicates", "superseded",
        "waiting", "passedOver", "frequentFindings", "findings", "deadline", "late", "ranking", "clusters",
        "provisional", "awards", "statistics", "carried",
      ])
  }

  @Test("summary.json says who is proposed, what a vote decides and why a cluster proposes none")
  func awards() throws {
    let awards = try #require(Self.document(in: .en)["awards"] as? [[String: Any]])
    #expect(awards.map { $0["cluster"] as? String } == ["Cụm <1>", "=2", nil])
    let tie = try #require((awards[0]["ties"] as? [[String: Any]])?.first)
    #expect(tie["units"] as? [String] == ["a", "b"] && tie["seats"] as? Int == 1)
    #expect(awards[1]["vacancy"] as? String == "none-of-class")
    #expect(awards[0]["provisional"] as? Bool == false)
  }

  @Test("summary.json has places, what is not final, statistics and carried findings")
  func others() throws {
    let document = try Self.document(in: .vi)
    #expect(document["deadline"] as? String == "2022-08-30")
    let ranking = try #require(document["ranking"] as? [[String: Any]])
    #expect(ranking.map { $0["place"] as? Int } == [1, 1, 3] && ranking[0]["shared"] as? Bool == true)
    let provisional = try #require(document["provisional"] as? [[String: Any]])
    #expect(provisional.map { $0["reason"] as? String } == ["layer-missing"])
    let statistics = try #require(document["statistics"] as? [[String: Any]])
    #expect((statistics[1]["overall"] as? [String: Any])?["mean"] as? String == "-5")
    let carried = try #require(document["carried"] as? [[String: Any]])
    #expect(carried.map { $0["state"] as? String } == ["resolved"])
  }
}
