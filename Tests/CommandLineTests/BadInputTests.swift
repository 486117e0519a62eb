import Foundation
import TestProgram
import Testing

/// What stops a run: the exit code of PRODUCT.md, one clear message with the place, nothing half written, no input
/// touched.
@Suite("Bad input")
struct BadInputTests {
  private let folder: TemporaryFolder
  private let inbox: String
  private let out: String

  init() throws {
    folder = try TemporaryFolder()
    inbox = folder.path("inbox")
    out = folder.path("out")
    try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
  }

  private func run(_ more: [String], inbox: String? = nil, shellPrefix: String? = nil) throws -> Program.Run {
    try Program.run(
      ["run", "--inbox", inbox ?? self.inbox, "--out", out, "--lang", "en"] + more, shellPrefix: shellPrefix)
  }

  private var hasOutputs: Bool { FileManager.default.fileExists(atPath: out + "/summary.json") }

  @Test("a missing inbox is 66")
  func missingInbox() throws {
    let run = try run(["--scheme", "hanoi-2017"], inbox: folder.path("nowhere"))
    #expect(run.code == 66)
    #expect(run.errors.contains("nowhere"))
    #expect(run.output.isEmpty)
    #expect(!hasOutputs)
  }

  @Test("a missing roster or folder of adjustments is 66", arguments: ["--roster", "--adjustments"])
  func missingTable(_ option: String) throws {
    let run = try run(["--scheme", "hanoi-2017", option, folder.path("none.csv")])
    #expect(run.code == 66)
    #expect(run.errors.contains("none.csv"))
    #expect(!hasOutputs)
  }

  @Test("an option that is missing or unknown is 64")
  func usage() throws {
    #expect(try run([]).code == 64)
    #expect(try run(["--scheme", "hanoi-2017", "--no-such-option"]).code == 64)
    #expect(try run(["--scheme", "hanoi-2017", "--limit", "cells=many"]).code == 64)
    #expect(try run(["--scheme", "hanoi-2017", "--limit", "nothing=1"]).code == 64)
  }

  @Test("a roster with a fault is 78 and its cell is named")
  func faultyRoster() throws {
    let roster = try folder.write("mã;tên đơn vị\nkc;Kim Chung\nkc;Hải Bối\n", to: "roster.csv")
    let run = try run(["--scheme", "hanoi-2017", "--roster", roster])
    #expect(run.code == 78)
    #expect(run.errors.contains("cell A3"))
    #expect(run.errors.contains("A2"))
    #expect(!hasOutputs)
  }

  @Test("nothing of a file commands the terminal", arguments: ["\u{1B}]0;owned\u{7}", "\u{9B}2J", "\u{202E}"])
  func terminal(command: String) throws {
    let roster = try folder.write("mã;tên đơn vị\n\(command)kc;Kim Chung\n", to: "roster.csv")
    let named = try folder.write("no workbook", to: "\(command).xlsx")
    let missing = folder.path("\(command)none.csv")
    let runs = [
      try run(["--scheme", "hanoi-2017", "--roster", roster]),
      try run(["--scheme", "hanoi-2017", "--roster", missing]),
      try Program.run(["inspect", named]), try Program.run(["inspect", missing]),
      try Program.run(["check", named]), try Program.run(["check", "--format", "json", named]),
    ]
    for run in runs {
      #expect(run.code != 0)
      #expect(!(run.output + run.errors).isEmpty)
      let controls = (run.output + run.errors).unicodeScalars.filter {
        $0.properties.generalCategory == .control && $0 != "\n"
      }
      #expect(controls.isEmpty)
    }
    #expect(!runs.prefix(5).contains { ($0.output + $0.errors).contains(command) })
    #expect(runs[3].errors.contains("\u{FFFD}") && runs[3].errors.contains("none.csv"))
  }

  @Test("a scheme with a fault is 78 and its line is named")
  func faultyScheme() throws {
    let text = try Program.run(["scheme", "show", "hanoi-2017"]).output
    let line = try #require(
      text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("maximum:") })
    let scheme = try folder.write(text.replacingOccurrences(of: "maximum: 100", with: "maximum: 101"), to: "next.yaml")
    let run = try run(["--scheme", scheme])
    #expect(run.code == 78)
    #expect(run.errors.contains("line \(line + 1)"))
    #expect(run.errors.contains("100") && run.errors.contains("101"))
  }

  @Test("an unknown scheme is 78 and the known ones are named")
  func unknownScheme() throws {
    let run = try run(["--scheme", "hanoi-1917"])
    #expect(run.code == 78)
    #expect(run.errors.contains("hanoi-2017"))
  }

  @Test("an output folder that cannot be made is 73")
  func unwritableOutput() throws {
    try folder.write("a file where a folder should be", to: "out")
    let run = try run(["--scheme", "hanoi-2017"])
    #expect(run.code == 73)
    #expect(run.errors.contains("out"))
  }

  @Test("a full disk is 73, leaves nothing half written and touches no input")
  func fullDisk() throws {
    try FileManager.default.removeItem(atPath: inbox)
    try FileManager.default.copyItem(atPath: Project.folder("SampleInbox/inbox").path, toPath: inbox)
    let before = try FileManager.default.contentsOfDirectory(atPath: inbox).sorted()
    // No file may grow beyond 4 blocks of 512 bytes: the first larger one fails as on a full disk.
    let run = try run(["--scheme", "hanoi-2017"], shellPrefix: "trap '' XFSZ; ulimit -f 4")
    #expect(run.code == 73)
    #expect(!hasOutputs)
    let left = FileManager.default.subpaths(atPath: out) ?? []
    #expect(!left.contains { $0.hasSuffix(".tmp") })
    #expect(try FileManager.default.contentsOfDirectory(atPath: inbox).sorted() == before)
  }

  @Test("a folder that another instance works in is 69")
  func heldFolder() throws {
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    holder.arguments = [out, "sleep", "30"]
    try holder.run()
    defer { holder.terminate() }
    var code: Int32 = 0
    // The holder needs a moment to take the lock.
    for _ in 0..<50 where code != 69 {
      code = try run(["--scheme", "hanoi-2017"]).code
      usleep(20_000)
    }
    #expect(code == 69)
  }

  @Test("one unreadable file does not stop the others")
  func unreadableFile() throws {
    let sample = Project.folder("SampleInbox/inbox/Kim Chung - VTLT 2017.xlsx")
    try FileManager.default.copyItem(atPath: sample.path, toPath: inbox + "/good.xlsx")
    try folder.write("half a file", to: "inbox/half.xlsx")
    try folder.write("", to: "inbox/empty.xlsx")
    let run = try run(["--scheme", "hanoi-2017"])
    #expect(run.code == 65)
    let rejected = try FileManager.default.contentsOfDirectory(atPath: out + "/_rejected").sorted()
    // An empty one may be about to be written.
    #expect(rejected == ["half.xlsx"])
    #expect(hasOutputs)
  }
}
