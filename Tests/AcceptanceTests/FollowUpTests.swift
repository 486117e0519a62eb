import Foundation
import TestProgram
import Testing

/// ductho-2022 over two rounds: what the first found is followed up by the second; deadlines, late and missing units.
@Suite("Two rounds of ductho-2022")
struct FollowUpTests {
  private static let shared = Result { try Rounds(width: 2) }

  /// A workspace through both rounds.
  final class Rounds: Sendable {
    let folder: TemporaryFolder
    let codes: [Int32]
    let files: [String: Data]

    init(width: Int, language: String = "vi") throws {
      folder = try TemporaryFolder()
      let fixture = Project.folder("Tests/Fixtures/DucTho")
      try folder.write(try Data(contentsOf: fixture.appendingPathComponent("roster.csv")), to: "roster.csv")
      var codes: [Int32] = []
      for (round, day) in [("dot-1", 1_655_700_000), ("dot-2", 1_661_000_000)] {
        try folder.write(
          "scheme: ductho-2022\nroster: roster.csv\nadjustments: []\nround: \(round)\nlang: \(language)\n",
          to: "vtlt.yaml")
        let source = fixture.appendingPathComponent(round)
        for name in try FileManager.default.contentsOfDirectory(atPath: source.path).sorted() {
          let path = try folder.write(
            try Data(contentsOf: source.appendingPathComponent(name)), to: "inbox/" + name)
          // Lâm Trung Thủy's file was written on 2 September 2022, three days after the deadline of the second round.
          let seconds = name.hasPrefix("Lam") ? 1_662_100_000 : day
          try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: Double(seconds))], ofItemAtPath: path)
        }
        codes.append(try Program.run(["run", folder.url.path, "--width", String(width)]).code)
      }
      self.codes = codes
      files = try folder.files().filter { $0.key.hasPrefix("out/") }
    }

    func text(_ name: String) throws -> String { String(decoding: try #require(files[name]), as: UTF8.self) }

    var summary: [String: Any] {
      get throws {
        let data = try #require(files["out/summary.json"])
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
      }
    }
  }

  @Test("the first round has errors, the second none")
  func codes() throws { #expect(try Self.shared.get().codes == [65, 0]) }

  @Test("what the first round found is resolved, remains, or is left unanswered by who sent nothing")
  func carried() throws {
    let carried = try #require(try Self.shared.get().summary["carried"] as? [[String: Any]])
    let lines = carried.map { item in
      ["unit", "round", "rule", "state"].compactMap { item[$0] as? String }.joined(separator: " ")
    }
    #expect(
      lines == [
        "tung-anh dot-1 score.above-max resolved", "tung-anh dot-1 score.text-number remains",
        "bui-la-nhan dot-1 total.sum-mismatch resolved", "bui-la-nhan dot-1 score.text-number remains",
        "quang-vinh dot-1 total.sum-mismatch unanswered",
      ])
  }

  @Test("the deadline, who was late and who is missing")
  func deadline() throws {
    let summary = try Self.shared.get().summary
    #expect(summary["deadline"] as? String == "2022-08-30")
    #expect(summary["late"] as? [String] == ["lam-trung-thuy"])
    let missing = try #require(summary["missing"] as? [[String: Any]])
    #expect(missing.map { $0["id"] as? String } == ["quang-vinh"])
    let csv = try Self.shared.get().text("out/summary.csv")
    #expect(csv.contains("lam-trung-thuy;Xã Lâm Trung Thủy;;;Đã chấm (tạm thời), nộp muộn;"))
    #expect(try Self.shared.get().text("out/index.html").contains("<span class=\"tag\">nộp muộn</span>"))
  }

  @Test("nothing is ranked or awarded, and self-scores await the appraisal")
  func unranked() throws {
    let summary = try Self.shared.get().summary
    #expect((summary["ranking"] as? [Any])?.isEmpty == true && (summary["awards"] as? [Any])?.isEmpty == true)
    let provisional = try #require(summary["provisional"] as? [[String: Any]])
    #expect(
      provisional.map { "\($0["unit"] as? String ?? "") \($0["reason"] as? String ?? "")" } == [
        "tung-anh layer-missing", "quang-vinh not-submitted", "lam-trung-thuy layer-missing",
      ])
    #expect(provisional.first?["awaited"] as? String == "appraised")
  }

  @Test("the district's appraisal is held against the self-scores")
  func statistics() throws {
    let statistics = try #require(try Self.shared.get().summary["statistics"] as? [[String: Any]])
    let only = try #require(statistics.count == 1 ? statistics.first : nil)
    #expect(only["layer"] as? String == "appraised")
    let overall = try #require(only["overall"] as? [String: Any])
    // One point less of a hundred for one of two units: 16 scores each, one changed.
    #expect(overall["units"] as? Int == 2 && overall["compared"] as? Int == 32 && overall["changed"] as? Int == 1)
    #expect(overall["mean"] as? String == "-0.5" && overall["median"] as? String == "-0.5")
    #expect(overall["othersMean"] is NSNull)
  }

  @Test("a unit's report has the outline's headings, its figures, and what is carried over under shortcomings")
  func outline() throws {
    let text = try Self.shared.get().text("out/tung-anh/tung-anh.outline.html")
    let headings = [
      "I. KẾT QUẢ ĐẠT ĐƯỢC", "II. TỒN TẠI, HẠN CHẾ", "III. GIẢI PHÁP KHẮC PHỤC", "IV. ĐỀ XUẤT, KIẾN NGHỊ",
    ]
    let places = headings.compactMap { text.range(of: "<h2>\($0)</h2>")?.lowerBound }
    #expect(places.count == 4 && places == places.sorted())
    let shortcomings = text[places[1]..<places[2]]
    #expect(shortcomings.contains("Tồn tại của đợt trước và kết quả khắc phục"))
    #expect(shortcomings.contains("<b>(Đã khắc phục)</b>") && shortcomings.contains("<b>(Vẫn còn)</b>"))
    #expect(text[places[0]..<places[1]].contains("Điểm tối đa: 50. Điểm tự chấm: 42."))
    #expect(text[places[2]..<places[3]].contains("Gõ lại điểm dưới dạng số"))
    #expect(try Self.shared.get().files["out/quang-vinh/quang-vinh.outline.html"] != nil, "of the first round")
    #expect(try Self.shared.get().files["out/_clusters"] == nil)
  }

  @Test("the first round's tables can still be written, elsewhere")
  func firstRound() throws {
    let tables = try TemporaryFolder()
    let folder = try Self.shared.get().folder
    let run = try Program.run(["consolidate", folder.url.path, "--round", "dot-1", "--out", tables.url.path])
    #expect(run.code == 65, "\(run.errors)")
    let data = try #require(try tables.files()["summary.json"])
    let summary = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(summary["deadline"] as? String == "2022-06-25" && (summary["carried"] as? [Any])?.isEmpty == true)
    #expect((summary["missing"] as? [[String: Any]])?.map { $0["id"] as? String } == ["lam-trung-thuy"])
    #expect(run.output.contains("2022-06-25"))
  }

  @Test("the same inputs give the same bytes of JSON, HTML and CSV at widths 1 and 2")
  func widths() throws {
    let (one, two) = (try Rounds(width: 1), try Self.shared.get())
    #expect(Set(one.files.keys) == Set(two.files.keys))
    for (name, data) in one.files where !name.hasSuffix(".xlsx") && !name.hasPrefix("out/.") {
      #expect(data == two.files[name], "\(name)")
    }
  }

  @Test("English papers have no Vietnamese words of ours")
  func english() throws {
    let rounds = try Rounds(width: 2, language: "en")
    let outline = try rounds.text("out/tung-anh/tung-anh.outline.html")
    #expect(outline.contains("<h2>II. SHORTCOMINGS</h2>") && outline.contains("<b>(Mended)</b>"))
    let minutes = try rounds.text("out/duc-tho/duc-tho.minutes.html")
    #expect(minutes.contains("Minutes of the inspection") && !minutes.contains("Biên bản"))
    #expect(try rounds.text("out/summary.csv").contains("Graded (provisional), late"))
  }
}
