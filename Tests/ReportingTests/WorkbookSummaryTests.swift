import Reporting
import Scoring
import Spreadsheet
import Testing
import Validation
import XLSXReader

@Suite struct WorkbookOfARun {
  private static func unit(_ id: String, _ cluster: String?, lead: Bool = false) -> Unit {
    Unit(id: id, name: id.uppercased(), cluster: cluster, isLead: lead)
  }

  /// Two clusters whose names make one tab, and a unit without one.
  private static let roster = [
    unit("a", "Cụm 1/2", lead: true), unit("b", "Cụm 1/2"), unit("c", "Cụm 1/2"), unit("d", "Cụm 1:2", lead: true),
    unit("e", "Cụm 1:2"), unit("f", nil),
  ]

  /// The scores of a submission that is 0.5 points below another for each step.
  private static func scores(below steps: Int) throws -> [String: WorkbookSamples.Scores] {
    var scores = WorkbookSamples.wholes
    let points = try (0..<steps).reduce(Points(9)) { rest, _ in rest - (try Points(literal: "0.5")) }
    scores["5"] = ["9", points.description]
    return scores
  }

  /// A and D share the first place, B is third, C is incomplete, E is missing, F has handed in.
  private static func run(findings: [Finding] = [], withOthers: Bool = true) throws -> RunOutcome {
    let scheme = try WorkbookSamples.scheme()
    var incomplete = WorkbookSamples.wholes
    incomplete["7"] = [""]
    let units = [
      try WorkbookSamples.outcome(scores(below: 0), of: roster[0]),
      try WorkbookSamples.outcome(scores(below: 1), of: roster[1]),
      try WorkbookSamples.outcome(incomplete, of: roster[2]),
      try WorkbookSamples.outcome(scores(below: 0), of: roster[3]),
      try WorkbookSamples.outcome(scores(below: 10), of: roster[5]),
    ]
    let encrypted = SubmissionOutcome(
      submission: .init(file: "=khoa.xlsx", sha256: "", revision: 1, sheet: nil), scheme: scheme, round: nil,
      unit: nil, tally: nil, grade: nil, findings: [Finding(.file(.encrypted), at: .init())])
    return RunOutcome(
      scheme: scheme, round: "2017", roster: Roster(units: roster, kinds: []),
      units: units.map { SubmissionRecord($0, in: .vi) },
      rejected: withOthers ? [(folder: "khoa", record: SubmissionRecord(encrypted, in: .vi))] : [],
      duplicates: withOthers ? [.init(file: "a (1).xlsx", sha256: "", by: "a.xlsx", unitID: "a")] : [],
      superseded: withOthers ? [.init(file: "b.xlsx", sha256: "", by: "b sửa.xlsx", unitID: "b")] : [],
      passedOver: withOthers ? ["~$a.xlsx"] : [], findings: findings)
  }

  @Test("All units by cluster, with points, totals, class, rank and outcome", arguments: Language.allCases)
  func all(language: Language) throws {
    let words = phraseBook(for: language)
    let sheet = try ReadSheet(SummaryWorkbook.bytes(of: Self.run(), in: language), 0)
    #expect(sheet.number(5, 4) == "5" && sheet.number(5, 7) == "30" && sheet.number(5, 11) == "100")
    #expect((6...11).map { sheet.number($0, 1) } == ["1", "2", "3", "4", "5", "6"])
    #expect(sheet.text(6, 2)?.hasPrefix("A") == true && sheet.text(6, 2) != "A")
    #expect(sheet.text(7, 2) == "B" && sheet.text(11, 2) == "F")
    #expect((6...11).map { sheet.number($0, 15) } == ["1", "3", nil, "1", nil, "4"])
    #expect((6...11).map { sheet.number($0, 11) } == ["89.5", "89", nil, "89.5", nil, "84.5"])
    #expect((6...11).map { sheet.number($0, 12) } == ["89.5", "89.5", nil, "89.5", nil, "89.5"])
    #expect((6...11).map { sheet.number($0, 13) } == ["0", "-0.5", nil, "0", nil, "-5"])
    #expect((6...11).map { sheet.text($0, 14) } == ["A", "A", nil, "A", nil, "C"])
    #expect(sheet.text(6, 16) == words.label(.provisionalStatus))
    #expect(sheet.text(8, 16) == words.status(.incomplete) && sheet.text(10, 16) == words.label(.notSubmitted))
    #expect(!sheet.hasFormula)
  }

  @Test("An incomplete submission keeps the points it has; a missing unit has none")
  func gaps() throws {
    let sheet = try ReadSheet(SummaryWorkbook.bytes(of: Self.run(), in: .vi), 0)
    #expect((4...10).map { sheet.number(8, $0) } == ["4.5", "13.5", "22.5", "27", "9", "8.5", nil])
    #expect((4...10).allSatisfy { sheet.value(10, $0) == nil })
  }

  @Test("How many units have which class")
  func classes() throws {
    let sheet = try ReadSheet(SummaryWorkbook.bytes(of: Self.run(), in: .vi), 0)
    let first = try sheet.row(of: "Kết quả xếp loại", column: 1)
    #expect((1...7).map { sheet.number(first + $0, 3) } == ["3", "0", "1", "0", "1", "1", "6"])
  }

  @Test("A sheet for each cluster in the roster's order, with places within it")
  func clusters() throws {
    let bytes = try SummaryWorkbook.bytes(of: Self.run(), in: .vi)
    #expect(
      try Workbook.open(bytes).sheets().map(\.name) == [
        "Tổng hợp", "Cụm 1-2", "Cụm 1-2 (2)", "Không thuộc cụm", "Đề xuất, khen thưởng", "Thống kê",
        "Tệp khác và lưu ý",
      ])
    let second = try ReadSheet(bytes, 2)
    #expect((6...7).map { second.number($0, 14) } == ["1", nil])
    #expect(second.text(4, 14) == "Thứ hạng trong cụm")
    #expect(second.texts.contains { $0.contains("CỤM TRƯỞNG") })
    #expect(try ReadSheet(bytes, 3).text(6, 2) == "F")
  }

  @Test("Files that are not in the table, and findings of the run")
  func others() throws {
    let finding = Finding(
      .adjustment(.unknownUnit), at: .init(file: "=x.csv", sheet: nil, cell: "A7"), found: "=1+1")
    let bytes = try SummaryWorkbook.bytes(of: Self.run(findings: [finding]), in: .vi)
    let sheet = try ReadSheet(bytes, 6)
    #expect((3...7).map { sheet.text($0, 3) } == ["=khoa.xlsx", "a (1).xlsx", "b.xlsx", "~$a.xlsx", "=x.csv"])
    #expect((3...6).map { sheet.text($0, 2) } == ["Bị từ chối", "Tệp trùng", "Đã được thay", "Bỏ qua"])
    #expect(sheet.text(3, 6) == FindingWords(Finding(.file(.encrypted), at: .init()), in: .vi).message)
    #expect(sheet.text(5, 6)?.contains("b sửa.xlsx") == true && sheet.text(5, 4) == "B")
    #expect(sheet.text(7, 5) == "A7" && sheet.text(7, 7) == FindingWords(finding, in: .vi).fix)
    #expect(!sheet.hasFormula)
  }

  @Test("A run without anything else says so, and one without clusters or units has two sheets")
  func empty() throws {
    let quiet = try SummaryWorkbook.bytes(of: Self.run(withOthers: false), in: .en)
    #expect(try ReadSheet(quiet, 6).text(3, 1) == phraseBook(for: .en).label(.nothingElse))
    let nothing = RunOutcome(
      scheme: try WorkbookSamples.scheme(), round: nil, roster: nil, units: [], rejected: [], duplicates: [],
      superseded: [], passedOver: [], findings: [])
    #expect(try Workbook.open(SummaryWorkbook.bytes(of: nothing, in: .en)).sheets().count == 2)
  }

  @Test(
    "Any cluster makes a tab",
    arguments: [
      ("'[]:*?/\\'", "-------"), ("", "Cụm"), ("History", "History_"), ("a\u{1}b", "a-b"),
      (String(repeating: "👍", count: 40), String(repeating: "👍", count: 15)), ("TỔNG HỢP", "TỔNG HỢP (2)"),
    ])
  func tabs(cluster: String, tab: String) throws {
    let roster = Roster(units: [Self.unit("a", cluster)], kinds: [])
    let run = RunOutcome(
      scheme: try WorkbookSamples.scheme(), round: nil, roster: roster, units: [], rejected: [], duplicates: [],
      superseded: [], passedOver: [], findings: [])
    let names = try Workbook.open(SummaryWorkbook.bytes(of: run, in: .vi)).sheets().map(\.name)
    #expect(names[1] == tab)
  }

  @Test("The same run gives the same bytes")
  func deterministic() throws {
    #expect(try SummaryWorkbook.bytes(of: Self.run(), in: .vi) == SummaryWorkbook.bytes(of: Self.run(), in: .vi))
  }
}
