import Scoring
import Spreadsheet
import Testing
import Validation

@testable import Reporting

/// What the page on templates says.
@Suite struct HTMLTemplateCheckTests {
  private static let faulty = TemplateOutcome(
    file: "a.xlsx", scheme: "hanoi-2017",
    findings: [
      Finding(.template(.itemUnknown), at: .init(sheet: "Bảng", cell: CellPlace.b25), found: "Mục lạ"),
      Finding(.template(.unprotected), at: .init(sheet: "Bảng"), found: "Bảng"),
    ], trialCount: 0)
  private static let ready = TemplateOutcome(file: "b.xlsx", scheme: "national-2007", findings: [], trialCount: 20)
  private static let unread = TemplateOutcome(
    file: "c.xlsx", scheme: nil, findings: [Finding(.file(.legacyXLS), at: .init())], trialCount: 0)

  private func text(of outcomes: [TemplateOutcome], in language: Language = .vi) throws -> String {
    String(decoding: try HTMLPages(language: language).templateCheck(of: outcomes), as: UTF8.self)
  }

  @Test func `a template with an error is not to be sent out, and each finding has its place and remedy`() throws {
    let text = try text(of: [Self.faulty])
    #expect(text.contains("<html lang=\"vi\"") && text.contains("<h2>a.xlsx</h2>"))
    #expect(text.contains("<section class=\"banner rejected\">") && text.contains("Chưa được phát hành"))
    #expect(text.contains("<span class=\"cell\">B25</span><span class=\"where\">Bảng</span>"))
    #expect(text.contains("template.item-unknown") && text.contains("Xóa dòng, hoặc thêm mục vào bộ tiêu chí."))
    let places = ["template.item-unknown", "template.unprotected"].compactMap { text.firstRange(of: $0)?.lowerBound }
    #expect(places.count == 2 && places == places.sorted())
  }

  @Test func `a template without any finding may be sent out, and has no table`() throws {
    let text = try text(of: [Self.ready])
    #expect(text.contains("<section class=\"banner ready\">") && text.contains("Có thể phát hành"))
    #expect(text.contains("<dt>Số lần điền thử và chấm thử</dt><dd>20</dd>"))
    #expect(text.contains("Không có phát hiện nào"))
    #expect(!text.contains("<table class=\"findings\">"))
  }

  @Test func `several templates stand in their order, each with its own findings`() throws {
    let text = try text(of: [Self.ready, Self.faulty, Self.unread], in: .en)
    let places = ["b.xlsx", "a.xlsx", "template.item-unknown", "c.xlsx", "file.legacy-xls"].compactMap {
      text.firstRange(of: $0)?.lowerBound
    }
    #expect(places.count == 5 && places == places.sorted())
    #expect(text.ranges(of: "<table class=\"findings\">").count == 2)
    #expect(text.ranges(of: "<dt>Scheme</dt>").count == 2)
  }

  @Test func `languages differ and neither leaves a template tag or an empty heading`() throws {
    let texts = try Language.allCases.map { try text(of: [Self.ready, Self.faulty, Self.unread], in: $0) }
    #expect(Set(texts).count == texts.count)
    for text in texts { #expect(!text.contains("{{") && !text.contains(/<(h1|h2|dt)[^>]*><\//)) }
  }

  @Test(arguments: ["<script>alert(1)</script>", "\"><img src=x>", "{{label.total}}"])
  func `what a template holds stays text`(hostile: String) throws {
    let outcome = TemplateOutcome(
      file: hostile, scheme: hostile,
      findings: [Finding(.template(.labelUnknown), at: .init(sheet: hostile), found: hostile)], trialCount: 0)
    let text = try text(of: [outcome])
    #expect(text.contains(VisibleText().escapeText(hostile)))
    #expect(!text.contains("<script") && !text.contains("<img"))
  }

  @Test(arguments: [(1, "1 error"), (2, "2 errors")])
  func `the terminal counts one error as one`(count: Int, shown: String) {
    let finding = Finding(.template(.macro), at: .init())
    let outcome = TemplateOutcome(
      file: "a.xlsx", scheme: nil, findings: Array(repeating: finding, count: count), trialCount: 0)
    #expect(TemplateScreen(language: .en).text(of: outcome).hasPrefix("a.xlsx: \(shown)\n"))
  }
}

private enum CellPlace {
  static let b25 = CellReference(row: 25, column: 2)
}
