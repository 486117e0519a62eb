import Reporting
import Scoring
import Testing
import Validation

@testable import struct Reporting.RelativeLink

/// What the overview of a run says.
@Suite struct HTMLOverviewTests {
  private func text(of run: RunOutcome, in language: Language = .vi) throws -> String {
    String(decoding: try HTMLPages(language: language).overview(of: run), as: UTF8.self)
  }

  @Test func `the tiles count what was received and what is missing`() throws {
    let text = try text(of: HTMLSamples.run())
    for (count, name) in [
      (7, "Đã nhận"), (2, "Đã chấm"), (1, "Chưa đủ điểm"), (2, "Bị từ chối"), (1, "Tệp trùng"),
      (1, "Đã được thay"), (2, "Đơn vị chưa nộp"),
    ] { #expect(text.contains("<b>\(count)</b><span>\(name)</span>"), "\(name)") }
  }

  @Test func `units stand by cluster with links to their files`() throws {
    let text = try text(of: HTMLSamples.run())
    #expect(text.contains("Cụm 1 <span class=\"quiet\">– 2/2 đã nộp</span>"))
    #expect(text.contains("Cụm 2 <span class=\"quiet\">– 1/2 đã nộp</span>"))
    #expect(text.contains("href=\"kim-chung/kim-chung.report.html\""))
    #expect(text.contains("href=\"kim-chung/kim-chung.graded.xlsx\""))
  }

  @Test func `a folder named after a file is percent-encoded in its link`() throws {
    let text = try text(of: HTMLSamples.run())
    #expect(text.contains("href=\"_rejected/%231%2050%25%20%26%20h%C6%A1n/report.html\""))
  }

  @Test func `missing units stand by cluster, leads marked`() throws {
    let text = try text(of: HTMLSamples.run())
    #expect(text.contains("<dt>Cụm 3</dt><dd><ul><li>Xã Vân Hà <span class=\"tag\">Cụm trưởng</span></li>"))
  }

  @Test func `the rest of the inbox and the adjustments are accounted for`() throws {
    let text = try text(of: HTMLSamples.run())
    for part in ["Dai Mach (1).xlsx", "Kim Chung (2).xlsx", "~$Dai Mach.xlsx", "adjustment.unknown-unit"] {
      #expect(text.contains(part))
    }
    #expect(text.contains("<h2>Điều chỉnh chờ bài nộp</h2>"))
  }

  @Test func `an empty inbox makes a page without empty sections`() throws {
    let text = try text(of: HTMLSamples.emptyRun())
    #expect(text.contains("<b>0</b><span>Đã nhận</span>"))
    #expect(!text.contains("<h2>") && !text.contains("{{"))
  }

  @Test func `the same run gives the same bytes, each language its own`() throws {
    #expect(try text(of: HTMLSamples.run()) == text(of: HTMLSamples.run()))
    #expect(try text(of: HTMLSamples.run(), in: .en) != text(of: HTMLSamples.run()))
  }

  @Test(arguments: [
    ("a/b", "a%2Fb"), ("javascript:x", "javascript%3Ax"), ("\"><", "%22%3E%3C"), ("\u{7}", "%07"),
    ("Cổ Loa", "C%E1%BB%95%20Loa"), ("..x", "..x"),
  ])
  func `every byte of a name but unreserved ones is encoded`(name: String, encoded: String) {
    #expect(RelativeLink(name, "r.html")?.reference == encoded + "/r.html")
  }

  @Test(arguments: ["", ".", ".."])
  func `a name that leads elsewhere makes no link`(name: String) {
    #expect(RelativeLink("_rejected", name, "report.html") == nil)
  }
}
