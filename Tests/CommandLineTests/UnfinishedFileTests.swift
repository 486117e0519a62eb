import Foundation
import TestProgram
import Testing

/// Files that say how to judge, read only when they are complete.
@Suite("Unfinished files")
struct UnfinishedFileTests {
  private let workspace: TemporaryFolder
  private static let sheet = "adjustments/Hai Boi - phieu doan kiem tra tra ve.xlsx"
  private static let result = "out/hai-boi/hai-boi.result.json"

  init() throws {
    workspace = try TemporaryFolder(copyOf: "SampleInbox")
  }

  private func run(_ more: [String] = []) throws -> Program.Run {
    try Program.run(["run", workspace.url.path, "--settle", "0.2", "--lang", "en"] + more)
  }

  private func content(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: workspace.path(name)))
  }

  private func age(_ name: String, seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: workspace.path(name))
  }

  @Test(
    "half a table of adjustments grades nobody: what was made stays, files are taken, and status says why they wait")
  func halfAnAdjustment() throws {
    let whole = try content(Self.sheet)
    #expect(try run().code == 65)
    let before = try content(Self.result)
    try workspace.write(whole.prefix(whole.count / 2), to: Self.sheet)
    try workspace.write(
      try Data(contentsOf: Project.folder("SampleInbox/inbox/Dai Mach.xlsx")), to: "inbox/cụm 1/Dai Mach.xlsx")
    let night = try run()
    #expect(night.code == 74 && night.errors.contains("Hai Boi - phieu doan kiem tra tra ve.xlsx"))
    #expect(try content(Self.result) == before)
    #expect(!FileManager.default.fileExists(atPath: workspace.path("inbox/cụm 1/Dai Mach.xlsx")))
    let status = try Program.run(["status", workspace.url.path, "--lang", "en"])
    #expect(status.output.contains("unfinished"))
    try workspace.write(whole, to: Self.sheet)
    #expect(try run().code == 65)
    #expect(try content(Self.result) == before)
  }

  @Test("half a roster that is being copied stops the run and every table, and does not turn units into strangers")
  func halfARoster() throws {
    let whole = try content("roster.csv")
    // Half of a workbook: a list of names in text has no end that could be missing.
    try workspace.write(try content(Self.sheet).prefix(500), to: "roster.xlsx")
    let text = try String(decoding: content("vtlt.yaml"), as: UTF8.self)
    try workspace.write(text.replacing("roster: roster.csv", with: "roster: roster.xlsx"), to: "vtlt.yaml")
    let night = try run()
    #expect(night.code == 74 && night.errors.contains("roster.xlsx"))
    #expect(!FileManager.default.fileExists(atPath: workspace.path("out/summary.json")))
    #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.path("inbox")).count == 18)
    for command in ["consolidate", "status"] {
      let answer = try Program.run([command, workspace.url.path, "--settle", "0.2", "--lang", "en"])
      #expect(answer.code == 74 && answer.errors.contains("roster.xlsx"), "\(answer.errors)")
      #expect(!FileManager.default.fileExists(atPath: workspace.path("out/summary.json")))
    }
    try workspace.write(text, to: "vtlt.yaml")
    try workspace.write(whole, to: "roster.csv")
    #expect(try run().code == 65)
  }

  @Test("a roster that is being written is waited for")
  func growing() throws {
    #expect(try run().code == 65)
    let before = try content("out/summary.json")
    let whole = try content("roster.csv")
    try workspace.write(whole.prefix(whole.count / 2), to: "roster.csv")
    let path = workspace.path("roster.csv")
    let writing = Thread {
      usleep(300_000)
      guard let file = FileHandle(forWritingAtPath: path) else { return }
      // A rest that is not written shows in what the run says.
      _ = try? file.seekToEnd()
      try? file.write(contentsOf: whole.dropFirst(whole.count / 2))
      try? file.close()
    }
    writing.start()
    #expect(try run(["--settle", "4"]).code == 65)
    #expect(try content("out/summary.json") == before)
  }
}
