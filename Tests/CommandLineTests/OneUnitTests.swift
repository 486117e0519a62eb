import Foundation
import TestProgram
import Testing

/// What goes wrong with one unit is that unit's alone, and is told until it is mended.
@Suite("One unit's trouble")
struct OneUnitTests {
  private let workspace: TemporaryFolder

  init() throws {
    workspace = try TemporaryFolder()
    #expect(try Program.run(["init", workspace.url.path]).code == 0)
    for name in ["Dai Mach.xlsx", "Lien Ha.xlsx"] {
      try FileManager.default.copyItem(
        atPath: Project.folder("SampleInbox/inbox/" + name).path, toPath: workspace.path("inbox/" + name))
    }
    try FileManager.default.copyItem(
      atPath: Project.folder("SampleInbox/roster.csv").path, toPath: workspace.path("roster.csv"))
    let file = workspace.url.appendingPathComponent("vtlt.yaml")
    try String(contentsOf: file, encoding: .utf8).replacing("# roster:", with: "roster:")
      .write(to: file, atomically: true, encoding: .utf8)
  }

  private func run(_ more: [String] = []) throws -> Int32 {
    try Program.run(["run", workspace.url.path, "--settle", "0"] + more).code
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func summary() throws -> [String: Any] {
    try json(String(contentsOfFile: workspace.path("out/summary.json"), encoding: .utf8))
  }

  private func status() throws -> [String: Any] {
    try json(try Program.run(["status", workspace.url.path, "--format", "json"]).output)
  }

  private func waiting() throws -> [[String]] {
    try #require(summary()["waiting"] as? [[String: Any]]).map {
      [$0["file"], $0["reason"]].map { $0 as? String ?? "" }
    }
  }

  private func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: workspace.path(name)) }

  @Test(
    "a place where its files cannot be written stops no other unit, and nothing of it is half written",
    arguments: ["out/dai-mach", "out/dai-mach/dai-mach.report.html/folder"])
  func unwritable(_ obstacle: String) throws {
    try workspace.write("in the way", to: obstacle)
    #expect(try run() == 65)
    #expect(exists("out/lien-ha/lien-ha.report.html") && exists("out/index.html"))
    #expect(!exists("out/dai-mach/dai-mach.graded.xlsx"))
    #expect(try waiting() == [["Dai Mach.xlsx", "failed"]])
    let failing = try #require(status()["failing"] as? [[String: Any]])
    #expect(failing.count == 1 && (failing.first?["fault"] as? String)?.hasPrefix("cannot-write") == true)
    try FileManager.default.removeItem(atPath: workspace.path("out/dai-mach"))
    #expect(try run() == 0)
    #expect(try waiting().isEmpty && exists("out/dai-mach/dai-mach.report.html"))
  }

  @Test("one that was graded and cannot be graded anew stays as it was, and is told: at last that it was set aside")
  func graded() throws {
    #expect(try run() == 0)
    let units = try #require(summary()["missing"] as? [Any]).count
    let archived = try #require(workspace.files().keys.first { $0.hasSuffix("/Dai Mach.xlsx") })
    try FileManager.default.removeItem(atPath: workspace.path(archived))
    // Another language: everything is to be made again.
    for night in 1...3 {
      #expect(try run(["--lang", "en"]) == 65)
      #expect(try waiting() == [["Dai Mach.xlsx", night < 3 ? "failed" : "set-aside"]])
      #expect(try #require(summary()["missing"] as? [Any]).count == units)
      #expect(exists("out/dai-mach/dai-mach.graded.xlsx"))
      let status = try status()
      #expect(
        (status["counts"] as? [String: Any])?["graded"] as? Int == 2 && (status["missing"] as? [Any])?.count == units)
    }
  }
}
