import Foundation
import TestProgram
import Testing

/// Folders of the inbox that the system does not let be looked into: what lies there is not known, and that is said.
@Suite("Folders that cannot be looked into")
final class UnlistedFolderTests {
  private let workspace: TemporaryFolder

  init() throws {
    workspace = try TemporaryFolder(copyOf: "SampleInbox")
    try FileManager.default.createDirectory(atPath: workspace.path("inbox/cụm <1>"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: workspace.path("inbox/Dai Mach.xlsx"), toPath: workspace.path("inbox/cụm <1>/Dai Mach.xlsx"))
    try allow(0)
  }

  deinit {
    // Left shut it could not be removed.
    try? allow(0o755)
  }

  private func allow(_ rights: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: rights], ofItemAtPath: workspace.path("inbox/cụm <1>"))
  }

  private func program(_ command: String, _ more: [String] = []) throws -> Program.Run {
    try Program.run([command, workspace.url.path] + more, shellPrefix: Program.boundByRights)
  }

  private func waiting(_ json: some Sequence<UInt8>) throws -> [String: String] {
    let document = try #require(JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let files = try #require(document["waiting"] as? [[String: Any]])
    let file = try #require(files.first { $0["file"] as? String == "cụm <1>" })
    return file.compactMapValues { $0 as? String }
  }

  private static let told = ["file": "cụm <1>", "reason": "unlisted", "fault": "noPermission"]

  @Test(
    "are in the log, on the screen, in the overview and in status, with the system's reason, in both languages",
    arguments: [("vi", "không xem được"), ("en", "cannot be looked into")])
  func told(language: String, words: String) throws {
    let run = try program("run", ["--lang", language])
    #expect(run.code == 65)
    #expect(run.errors.contains("cụm <1>") && run.errors.contains("Permission denied"), "\(run.errors)")
    #expect(run.output.contains("cụm <1>: \(words)"), "\(run.output)")
    let files = try workspace.files().filter { $0.key.hasPrefix("out/") }
    #expect(try waiting(try #require(files["out/summary.json"])) == Self.told)
    let page = String(decoding: try #require(files["out/index.html"]), as: UTF8.self)
    #expect(page.contains("cụm &lt;1&gt;") && page.contains(words))
    #expect(try program("status", ["--lang", language]).output.contains("cụm <1>: \(words)"))
    #expect(try waiting(Array(program("status", ["--format", "json"]).output.utf8)) == Self.told)
  }

  @Test("are looked into when that can be done, and nobody hears of them any more") func opened() throws {
    _ = try program("run")
    #expect(try workspace.files()["out/dai-mach/dai-mach.result.json"] == nil)
    try allow(0o755)
    let run = try program("run")
    #expect(!run.output.contains("cụm <1>") && !run.errors.contains("cụm <1>"))
    #expect(try workspace.files()["out/dai-mach/dai-mach.result.json"] != nil)
  }
}
