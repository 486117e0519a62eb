import Foundation
import TestProgram
import Testing

/// What the program says of files that it refuses: Vietnamese unless English is asked for, with the exit code of
/// PRODUCT.md.
@Suite("Refusals")
struct RefusalTests {
  private func fixture(_ name: String) -> String { Project.folder("Tests/Fixtures/Reader/refused-\(name).xlsx").path }

  @Test(
    "inspect says in either language what is wrong, where, and how to mend it",
    arguments: [
      (
        "malformed", ["thẻ đóng không khớp", "phần «xl/worksheets/sheet1.xml», tại byte 158", "Mở tệp bằng Excel"],
        ["an end tag does not match", "part “xl/worksheets/sheet1.xml”, at byte 158", "Open it in Excel"]
      ),
      (
        "shared-text", ["ô A1", "sheet1.xml", "lưu thành tệp mới"], ["cell A1", "sheet1.xml", "save it as a new file"]
      ),
      (
        "cut-off", ["Phần cuối của tệp bị thiếu", "Sao chép hoặc tải lại"], ["The end of the file is missing", "Copy"]
      ),
      (
        "one-part-twice", ["dùng chung một phần", "Không mở tệp này"], ["share one part", "Do not open this file"]
      ),
      (
        "long-text", ["32.767 ký tự", "«cell-characters»", "Rút ngắn"],
        ["32,767 characters", "“cell-characters”", "Shorten"]
      ),
      ("docx", ["văn bản Word"], ["Word document"]),
    ] as [(String, [String], [String])])
  func inspect(name: String, vietnamese: [String], english: [String]) throws {
    let runs = [(try Program.run(["inspect", fixture(name)]), vietnamese, "Cần có:")]
    let asked = [(try Program.run(["inspect", fixture(name), "--lang", "en"]), english, "Expected:")]
    for (run, texts, expected) in runs + asked {
      #expect(run.code == 65)
      for text in texts + [expected] { #expect(run.errors.contains(text), "\(run.errors)") }
    }
    #expect(!runs[0].0.errors.contains("The ") && !runs[0].0.errors.contains("damaged"))
  }

  @Test(
    "inspect of what is no file is 66, and says so", arguments: [("", "thư mục"), ("/none.xlsx", "Không tìm thấy")])
  func noFile(name: String, text: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["inspect", folder.url.path + name])
    #expect(run.code == 66)
    #expect(run.errors.contains(text), "\(run.errors)")
  }

  @Test("a roster that is no readable workbook is 78, in the words of a submission")
  func roster() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "inbox/.keep")
    let arguments = [
      "run", "--inbox", folder.path("inbox"), "--out", folder.path("out"), "--scheme", "hanoi-2017", "--roster",
      fixture("encrypted"),
    ]
    let run = try Program.run(arguments)
    #expect(run.code == 78)
    #expect(run.errors.contains("Danh sách đơn vị, refused-encrypted.xlsx: Tệp được đặt mật khẩu"), "\(run.errors)")
    let english = try Program.run(arguments + ["--lang", "en"])
    #expect(english.code == 78)
    #expect(english.errors.contains("protected by a password"), "\(english.errors)")
  }

  @Test("a table of adjustments that is no readable workbook is a finding, in the words of a submission")
  func adjustments() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "inbox/.keep")
    let run = try Program.run([
      "run", "--inbox", folder.path("inbox"), "--out", folder.path("out"), "--scheme", "hanoi-2017", "--adjustments",
      fixture("shared-text"),
    ])
    #expect(run.code == 65)
    let data = try Data(contentsOf: folder.url.appendingPathComponent("out/summary.json"))
    let summary = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let finding = try #require((summary["findings"] as? [[String: Any]])?.first)
    #expect(finding["rule"] as? String == "adjustment.unreadable")
    #expect(finding["file"] as? String == "refused-shared-text.xlsx")
    #expect(finding["cell"] as? String == "A1")
    #expect(finding["found"] as? String == "1")
    let message = try #require(finding["message"] as? String)
    #expect(message.contains("Không đọc được bảng điều chỉnh. Ô bị hỏng"), "\(message)")
  }

  @Test("a roster beyond a limit is read when the limit is raised")
  func rosterLimit() throws {
    let folder = try TemporaryFolder()
    let roster = try folder.write("mã;tên đơn vị\nkc;Kim Chung\n", to: "roster.csv")
    try folder.write("", to: "inbox/.keep")
    let arguments = [
      "run", "--inbox", folder.path("inbox"), "--out", folder.path("out"), "--scheme", "hanoi-2017", "--roster", roster,
    ]
    let refused = try Program.run(arguments + ["--limit", "file-bytes=10"])
    #expect(refused.code == 78)
    #expect(refused.errors.contains("«file-bytes»") && refused.errors.contains("10 byte"), "\(refused.errors)")
    #expect(try Program.run(arguments + ["--limit", "file-bytes=100"]).code == 0)
  }

  @Test("a part's name is text wherever it is shown: on the terminal, in JSON and in HTML")
  func hostileName() throws {
    // Only the directory gets the name, so that the two records of the part disagree.
    let hostile = "../\u{1B}]0;own\u{7}<b>x"
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: fixture("shared-text"))))
    let name = Array("xl/workbook.xml".utf8)
    try #require(name.count == hostile.utf8.count)
    let place = try #require(bytes.indices.last { bytes[$0...].starts(with: name) })
    bytes.replaceSubrange(place..<place + name.count, with: hostile.utf8)
    let folder = try TemporaryFolder()
    let file = try folder.write(Data(bytes), to: "inbox/a.xlsx")
    let runs = [
      try Program.run(["inspect", file]), try Program.run(["check", file]),
      try Program.run(["check", "--format", "json", file]),
      try Program.run([
        "run", "--inbox", folder.path("inbox"), "--out", folder.path("out"), "--scheme", "hanoi-2017",
      ]),
    ]
    for run in runs {
      #expect(run.code == 65)
      #expect(!(run.output + run.errors).contains("\u{1B}") && !(run.output + run.errors).contains("\u{7}"))
    }
    #expect(runs[0].errors.contains("(phần «../\u{FFFD}]0;own\u{FFFD}<b>x»)"), "\(runs[0].errors)")
    for page in ["out/index.html", "out/_rejected/a.xlsx/report.html"] {
      let html = try String(contentsOf: folder.url.appendingPathComponent(page), encoding: .utf8)
      #expect(html.contains("⟨U+001B⟩]0;own⟨U+0007⟩&lt;b&gt;x"), "\(page)")
      #expect(!html.contains("<b>x") && !html.contains("\u{1B}"))
    }
  }
}
