import Reporting
import Scoring
import Testing
import Validation

/// What the report on a submission says.
@Suite struct HTMLReportTests {
  private func text(of outcome: SubmissionOutcome, in language: Language = .vi) throws -> String {
    String(decoding: try HTMLPages(language: language).report(of: outcome), as: UTF8.self)
  }

  @Test func `a graded submission shows its class, totals and what is missing to the next`() throws {
    let text = try text(of: HTMLSamples.graded())
    #expect(text.contains("<html lang=\"vi\""))
    #expect(text.contains("<title>Báo cáo kiểm tra bài nộp – Xã Kim Chung</title>"))
    #expect(text.contains("<span class=\"grade\">B</span>"))
    #expect(text.contains("<span class=\"figure\">84,5</span><span class=\"of\">/ 100 (84,5%)</span>"))
    #expect(text.contains("Tổng tự chấm: <b>89</b>"))
    #expect(text.contains("<li><b>Nội dung 4 từ 80%</b>: thiếu 1 điểm"))
    #expect(text.contains("<span class=\"reason\">Lý do: Chưa chỉnh lý tài liệu"))
    #expect(text.contains("<td class=\"points counts\">12,5</td>"))
  }

  @Test func `its findings stand before its scores, graver ones first`() throws {
    let text = try text(of: HTMLSamples.graded())
    let order = ["content.sum-mismatch", "score.text-number", "grade.provisional", "<table class=\"scores\">"]
    let places = order.compactMap { text.firstRange(of: $0)?.lowerBound }
    #expect(places.count == order.count)
    #expect(places == places.sorted())
  }

  @Test func `an incomplete one lists the cells that keep it from being graded`() throws {
    let text = try text(of: HTMLSamples.incomplete())
    #expect(text.contains("<section class=\"banner incomplete\">"))
    for cell in ["D11", "D18", "D20"] {
      #expect(text.contains("<span class=\"gap\"><span class=\"cell\">\(cell)</span>"))
    }
    #expect(!text.contains("class=\"figure\"") && !text.contains("<table class=\"conditions\">"))
    #expect(text.contains("chưa có điểm"))
  }

  @Test func `a rejected one says why and has no scores`() throws {
    let text = try text(of: HTMLSamples.rejected())
    #expect(text.contains("<section class=\"banner rejected\">"))
    #expect(text.contains("<li>Tệp được đặt mật khẩu mở nên không đọc được.</li>"))
    #expect(text.contains("Chưa xác định đơn vị"))
    #expect(!text.contains("<table class=\"scores\">"))
  }

  @Test func `a faultless one says that nothing needs mending`() throws {
    let text = try text(of: HTMLSamples.clean())
    #expect(text.contains("Không cần sửa gì."))
    #expect(text.contains("Đã ở loại cao nhất."))
    #expect(!text.contains("<table class=\"findings\">"))
    #expect(!text.contains("<dt>Đợt</dt>"))
  }

  @Test func `notes alone are not said to need mending`() throws {
    let text = try text(of: HTMLSamples.outcome(of: HTMLSamples.daiMach, sheet: HTMLSamples.sheet()))
    #expect(text.contains("<h2>Các phát hiện</h2>") && !text.contains("<h2>Cần sửa</h2>"))
  }

  @Test func `a total above its band is not called a failure`() throws {
    let text = try text(of: HTMLSamples.clean())
    #expect(text.contains("Vượt khung"))
    #expect(!text.contains("Không đạt"))
  }

  @Test func `the page forbids everything but its own style`() throws {
    let policy =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    #expect(try text(of: HTMLSamples.graded()).contains(policy))
  }

  @Test func `languages differ and neither leaves a template tag or an empty heading`() throws {
    for outcome in [try HTMLSamples.graded(), try HTMLSamples.incomplete(), try HTMLSamples.rejected()] {
      let texts = try Language.allCases.map { try text(of: outcome, in: $0) }
      #expect(texts[0] != texts[1])
      for text in texts { #expect(!text.contains("{{") && !text.contains(/<(h1|h2|h3|dt)[^>]*><\//)) }
    }
  }

  @Test func `several tasks draw the same bytes from the same pages`() async throws {
    let pages = try HTMLPages(language: .vi)
    let outcome = try HTMLSamples.graded()
    let expected = try HTMLPages(language: .vi).report(of: HTMLSamples.graded())
    await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { pages.report(of: outcome) } }
      for await bytes in group { #expect(bytes == expected) }
    }
  }
}
