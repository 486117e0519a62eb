import Foundation
import TestProgram
import Testing

/// Outputs of what is no more: a calm run over everything would not have them, so they go.
@Suite("Stale outputs")
struct StaleOutputTests {
  private let workspace: TemporaryFolder

  init() throws {
    workspace = try TemporaryFolder(copyOf: "SampleInbox")
  }

  private func outputs(below folder: String) throws -> [String] {
    try workspace.files().keys.filter { $0.hasPrefix("out/\(folder)/") }.sorted()
  }

  private func renameUnit() throws {
    try workspace.edit("roster.csv") { $0.replacing("dai-mach;", with: "dai-mach-moi;") }
  }

  @Test("a unit whose only file turned out to be another's has no outputs any more, nor a folder") func unit() throws {
    try workspace.run()
    #expect(try outputs(below: "dai-mach").count > 3)
    try renameUnit()
    try workspace.run()
    #expect(!FileManager.default.fileExists(atPath: workspace.path("out/dai-mach")))
    #expect(try outputs(below: "dai-mach-moi").count > 3)
  }

  @Test("what somebody else put into such a folder stays") func foreign() throws {
    try workspace.run()
    try workspace.write("of an officer", to: "out/dai-mach/ghi chu.txt")
    try renameUnit()
    try workspace.run()
    #expect(try outputs(below: "dai-mach") == ["out/dai-mach/ghi chu.txt"])
  }

  @Test("outputs of another round, and of what the ledger does not know, stay") func others() throws {
    try workspace.run(["--round", "R1"])
    let before = try outputs(below: "dai-mach")
    try renameUnit()
    try workspace.run(["--round", "R2"])
    #expect(try outputs(below: "dai-mach") == before)
    let result = try String(
      contentsOf: workspace.url.appendingPathComponent("out/dai-mach/dai-mach.result.json"), encoding: .utf8)
    let line = try #require(result.split(separator: "\n").first { $0.contains("sha256") })
    let unknown = "    \"sha256\": \"" + String(repeating: "0", count: 64) + "\","
    try workspace.write(
      result.replacing("\"round\": \"R1\"", with: "\"round\": \"R2\"").replacing(line, with: unknown),
      to: "out/x/x.result.json")
    try workspace.run(["--round", "R2"])
    #expect(try outputs(below: "x") == ["out/x/x.result.json"])
  }

  @Test("the report on a unit that the roster did not know goes when it does") func known() throws {
    try workspace.run()
    #expect(try outputs(below: "_rejected/Tam Hung.xlsx").count == 2)
    try workspace.edit("roster.csv") { $0 + "tam-hung;Tam Hưng;xã;Cụm 3;;\n" }
    try workspace.run()
    #expect(try outputs(below: "_rejected/Tam Hung.xlsx").isEmpty && outputs(below: "tam-hung").count > 3)
    #expect(!FileManager.default.fileExists(atPath: workspace.path("out/_rejected/Tam Hung.xlsx")))
  }

  @Test("the report on half a copy goes when the copy is whole") func completed() throws {
    let whole = try Data(contentsOf: Project.folder("SampleInbox/inbox/Dai Mach.xlsx"))
    try workspace.write(whole.prefix(whole.count / 2), to: "inbox/Dai Mach.xlsx")
    try workspace.run()
    #expect(try outputs(below: "_rejected/Dai Mach.xlsx").count == 2)
    try workspace.write(whole, to: "inbox/Dai Mach.xlsx")
    try workspace.run()
    #expect(try outputs(below: "_rejected/Dai Mach.xlsx").isEmpty && outputs(below: "dai-mach").count > 3)
  }

  @Test("the report on a file that a good one took the place of stays, as after a single run") func superseded() throws
  {
    let bad = try Data(contentsOf: Project.folder("SampleInbox/inbox/Dai Mach.xlsx"))
    try workspace.write("no workbook", to: "inbox/Dai Mach.xlsx")
    try workspace.run()
    try workspace.write(bad, to: "inbox/Dai Mach.xlsx")
    try workspace.run()
    #expect(try outputs(below: "_rejected/Dai Mach.xlsx").count == 2 && outputs(below: "dai-mach").count > 3)
  }
}
