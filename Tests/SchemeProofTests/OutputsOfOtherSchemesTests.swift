import Binding
import Reporting
import Scoring
import Spreadsheet
import TestSupport
import Testing
import Validation

/// What is printed of the schemes that are not hanoi-2017: totals without maximums, no class, or no band.
@Suite struct OutputsOfOtherSchemes {
  /// A table that scores everything: points by the thousand, yes for answers.
  private static func outcome(of scheme: Scheme, met: Int = 100) throws -> SubmissionOutcome {
    let items = scheme.contents.flatMap { [$0 as any ScoredItem] + $0.allCriteria.map { $0 as any ScoredItem } }
    let rows = items.enumerated().map { place, item -> [Draft] in
      let answer: Draft = place < met ? "x" : "không"
      return [nil, .text(item.name.vi), nil, item.criteria.isEmpty ? item.kind == .yesNo ? answer : 1_000 : nil]
    }
    let judged = try Judged([["STT", "Nội dung", "Điểm tối đa", "Tự chấm"]] + rows, by: scheme)
    return judged.outcome
  }

  private static func html(_ outcome: SubmissionOutcome) throws -> String {
    String(decoding: try HTMLPages(language: .vi).report(of: outcome), as: UTF8.self)
  }

  @Test(
    "Every scheme has its report, its score sheet, its consolidated table and its overview",
    arguments: [Scheme.national, .ductho, .hcmc])
  func outputs(scheme: Scheme) throws {
    let outcome = try Self.outcome(of: scheme)
    #expect(outcome.status == .graded)
    let record = SubmissionRecord(outcome, in: .vi)
    let run = RunOutcome(
      scheme: scheme, round: nil, roster: nil, units: [record], rejected: [], duplicates: [], superseded: [],
      passedOver: [], findings: [])
    let total = phraseBook(for: .vi).number(outcome.tally?.total)
    #expect(try Self.html(outcome).contains(">\(total)</span>"))
    #expect(try !GradedWorkbook(scheme: scheme, language: .vi).bytes(of: outcome).isEmpty)
    #expect(try !SummaryWorkbook.bytes(of: run, in: .vi).isEmpty)
    #expect(try !HTMLPages(language: .vi).overview(of: run).isEmpty)
  }

  @Test("Where nothing is graded the report shows the total and no class") func ranked() throws {
    let report = try Self.html(Self.outcome(of: .national))
    #expect(report.contains("3000</span></p>") && !report.contains("class=\"grade"))
  }

  @Test("Criteria of a criterion stand a step further in than it, under their ids") func nested() throws {
    let report = try Self.html(Self.outcome(of: .ductho))
    let rows = report.matches(of: /<tr class="(content|criterion depth-\d)[^"]*">\s*<td class="number">([^<]*)</)
      .map { "\($0.2) \($0.1.split(separator: "-").last ?? "")" }
    #expect(rows.prefix(6) == ["cchc content", "cchc-a 1", "cchc-b 1", "cchc-c 1", "cchc-c1 2", "cchc-c2 2"])
    #expect(rows.count == 3 + Scheme.ductho.contents.flatMap(\.allCriteria).count)
    // Criteria are six levels deep at most: each has a step of its own, on screen and in print.
    for depth in 2...6 { #expect(report.ranges(of: ".scores .depth-\(depth) .name {").count == 2) }
  }

  @Test("A count has its band, and in a gap a dash with the reason") func banded() throws {
    #expect(try Self.html(Self.outcome(of: .hcmc)).contains(">23/23</span>"))
    let gap = try Self.html(Self.outcome(of: .hcmc, met: 21))
    #expect(gap.contains("class=\"grade\">–</span>") && gap.contains("không thuộc mức nào của bộ tiêu chí"))
  }

  @Test(
    "The unit is found by the scheme's own kinds",
    arguments: [
      Case("a province", Scheme.national, ["Văn phòng Ủy ban nhân dân tỉnh Bình Định", "tỉnh", "Bình Định"]),
      Case("a commune", .ductho, ["UBND xã Tùng Ảnh", "xã", "Tùng Ảnh"]),
      Case("a ward", .hcmc, ["UBND phường Tân Định", "phường", "Tân Định"]),
    ])
  func units(given: Case<Scheme, [String]>) throws {
    let rows: [[Draft]] = given.given.contents.map { [.text($0.name.vi), 1] }
    let sheet = Sheet("A", [[.text(given.expected[0])], ["Nội dung", "Tự chấm"]] + rows)
    let bound = WorkbookBinder(scheme: given.given, roster: nil).bind(.init(fileName: "a.xlsx", sheets: [sheet]))
    guard case .found(let unit, _) = bound.unit else {
      Issue.record("\(bound.unit)")
      return
    }
    #expect(unit.kind?.word == given.expected[1] && unit.name.contains(given.expected[2]))
  }
}
