import Foundation
import TestProgram
import Testing

/// What a killed run leaves behind goes with the next start, and nothing else goes.
@Suite("Leftovers of killed runs")
struct LeftoverTests {
  private let workspace: TemporaryFolder

  init() throws {
    workspace = try TemporaryFolder(copyOf: "SampleInbox")
  }

  private func run() throws { #expect(try Program.run(["run", workspace.url.path]).code == 65) }

  private func leave(_ name: String, modified: Date = Date(timeIntervalSince1970: 1_500_000_000)) throws {
    let path = try workspace.write("half", to: name)
    try FileManager.default.setAttributes([.modificationDate: modified], ofItemAtPath: path)
  }

  private func isThere(_ name: String) -> Bool { FileManager.default.fileExists(atPath: workspace.path(name)) }

  @Test(
    "temporary files of our names go, in outputs, archive and workspace",
    arguments: [
      "out/.vtlt-4711-1.tmp", "out/uy-no/.vtlt-4711-12.tmp", "out/_rejected/x.xlsx/.vtlt-1-2.tmp",
      "archive/000001-0a1b2c3d/.vtlt-4711-copy.tmp", "archive/999999-0a1b2c3d/.vtlt-4711-copy.tmp", ".vtlt-4711-1.tmp",
    ])
  func gone(name: String) throws {
    try leave(name)
    try run()
    #expect(!isThere(name))
  }

  @Test(
    "files of other names, and what is newer than the start, stay",
    arguments: [
      ("out/.vtlt-notes.tmp", 1_500_000_000), ("out/.vtlt-1-.tmp", 1_500_000_000), ("out/vtlt-1-1.tmp", 1_500_000_000),
      ("out/.vtlt-1-1.tmp.xlsx", 1_500_000_000), ("out/.vtlt-1-x.tmp", 1_500_000_000),
      ("out/.vtlt-4711-1.tmp", 4_000_000_000), ("adjustments/.vtlt-4711-1.tmp", 1_500_000_000),
    ])
  func stays(name: String, modified: Int) throws {
    try leave(name, modified: Date(timeIntervalSince1970: Double(modified)))
    try run()
    #expect(isThere(name))
  }

  @Test("links are not followed, and stay with what they lead to") func links() throws {
    try leave("elsewhere/.vtlt-4711-1.tmp")
    try leave("elsewhere/file")
    try FileManager.default.createDirectory(atPath: workspace.path("out"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: workspace.path("out/.vtlt-4711-2.tmp"), withDestinationPath: workspace.path("elsewhere/file"))
    try FileManager.default.createSymbolicLink(
      atPath: workspace.path("out/linked"), withDestinationPath: workspace.path("elsewhere"))
    try run()
    #expect(isThere("elsewhere/.vtlt-4711-1.tmp") && isThere("elsewhere/file") && isThere("out/.vtlt-4711-2.tmp"))
  }
}
