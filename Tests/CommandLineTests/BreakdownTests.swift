import Foundation
import TestProgram
import Testing

/// A whole run over workbooks that break their reader: the inflater of the test's own has faults that certain texts wake.
@Suite("Workbooks that break their reader")
struct BreakdownTests {
  private let workspace: TemporaryFolder
  private let library: TemporaryFolder

  init() throws {
    workspace = try TemporaryFolder(copyOf: "SampleInbox")
    library = try TemporaryFolder()
    let folder = URL(fileURLWithPath: Program.path).deletingLastPathComponent()
    try FileManager.default.copyItem(
      atPath: folder.appendingPathComponent("libBrokenInflater.so").path, toPath: library.path("libdeflate.so.0"))
    try FileManager.default.copyItem(atPath: try Self.libdeflate(), toPath: library.path("real.so"))
  }

  /// The library that the program has here.
  private static func libdeflate() throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/ldd")
    process.arguments = [Program.path]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let line = try #require(text.split(separator: "\n").first { $0.contains("libdeflate.so.0 => ") })
    return try #require(line.split(separator: " ").first { $0.hasPrefix("/") }.map(String.init))
  }

  private func run(_ faults: String, _ more: [String] = []) throws -> Program.Run {
    try library.write(faults, to: "faults")
    return try Program.run(
      ["run", workspace.url.path] + more, shellPrefix: "export LD_LIBRARY_PATH='\(library.url.path)'")
  }

  private func results() throws -> [String: Data] {
    try workspace.files().filter { $0.key.hasPrefix("out/") && $0.key.hasSuffix("result.json") }
  }

  private func rules(_ result: Data?) throws -> [String] {
    let document = try JSONSerialization.jsonObject(with: try #require(result)) as? [String: Any]
    #expect(document?["status"] as? String == "rejected")
    return (document?["findings"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
  }

  @Test(
    "it costs itself only: it is reported with what it did, all others are graded as without it",
    arguments: [("crash", "file.crashed"), ("spin", "file.too-demanding"), ("eat", "file.too-demanding")])
  func alone(fault: String, rule: String) throws {
    let calm = try BreakdownTests()
    #expect(try calm.run("").code == 65)
    var others = try calm.results()
    #expect(others.removeValue(forKey: "out/co-loa/co-loa.result.json") != nil)

    let run = try run("\(fault) UBND XÃ CỔ LOA\n")
    #expect(run.code == 65, "\(run.errors)")
    var found = try results()
    let report = "out/_rejected/Co Loa.xlsx/"
    #expect(try rules(found.removeValue(forKey: report + "result.json")) == [rule])
    #expect(found == others)
    #expect(try workspace.files().keys.contains(report + "report.html"))
    #expect(try workspace.files().keys.contains { $0.hasPrefix("archive/") && $0.hasSuffix("/Co Loa.xlsx") })
  }

  @Test("several in one run, each in its own way, leave the others graded, and the next night changes nothing")
  func together() throws {
    let faults = "crash UBND XÃ CỔ LOA\nspin UBND XÃ VÂN HÀ\neat UBND XÃ ĐẠI MẠCH\n"
    #expect(try run(faults).code == 65)
    let found = try results()
    let rejected = [
      "Co Loa.xlsx": "file.crashed", "Van Ha.xlsx": "file.too-demanding", "Dai Mach.xlsx": "file.too-demanding",
    ]
    for (name, rule) in rejected { #expect(try rules(found["out/_rejected/\(name)/result.json"]) == [rule]) }
    #expect(found.keys.count { !$0.hasPrefix("out/_rejected/") } == 7)
    #expect(try run(faults).code == 65)
    #expect(try results() == found)
  }

  @Test(
    "run --retry tries one again, for the machine may have been at fault, and nothing else does",
    arguments: ["crash", "eat"])
  func again(fault: String) throws {
    let calm = try BreakdownTests()
    #expect(try calm.run("").code == 65)
    let faults = "\(fault) UBND XÃ CỔ LOA\n"
    #expect(try run(faults).code == 65)
    let rejected = try results()
    #expect(try run("").code == 65)
    #expect(try results() == rejected)
    #expect(try run(faults, ["--retry"]).code == 65)
    #expect(try results() == rejected)
    #expect(try run("", ["--retry"]).code == 65)
    #expect(try results() == calm.results())
  }

  @Test("one among the adjustments is told of, and the units are graded without it", arguments: ["crash", "eat"])
  func adjustments(fault: String) throws {
    // The returned sheet that raises Hải Bối from B to A.
    let sheet = "adjustments/Hai Boi - phieu doan kiem tra tra ve.xlsx"
    let own = try Data(contentsOf: Project.folder("SampleInbox/inbox/Kim Chung - VTLT 2017.xlsx"))
    try workspace.write(own, to: "adjustments/hỏng.xlsx")
    try FileManager.default.removeItem(atPath: workspace.path("inbox/Kim Chung - VTLT 2017.xlsx"))
    try FileManager.default.removeItem(atPath: workspace.path("inbox/Kim Chung - VTLT 2017_gui lai.xlsx"))
    #expect(FileManager.default.fileExists(atPath: workspace.path(sheet)))
    let run = try run("\(fault) UBND XÃ KIM CHUNG\n")
    #expect(run.code == 65, "\(run.errors)")
    let summary = try #require(try workspace.files()["out/summary.json"])
    let document = try #require(JSONSerialization.jsonObject(with: summary) as? [String: Any])
    let findings = try #require(document["findings"] as? [[String: Any]])
    #expect(
      findings.contains {
        $0["file"] as? String == "hỏng.xlsx" && $0["rule"] as? String == "adjustment.unreadable"
      }, "\(findings)")
    let units = try #require(document["units"] as? [[String: Any]])
    #expect(
      units.contains { ($0["unit"] as? [String: Any])?["id"] as? String == "hai-boi" && $0["class"] as? String == "A" })
  }

  @Test("What a process may take is set like any other limit, and named in the report")
  func limits() throws {
    let url = workspace.url.appendingPathComponent("vtlt.yaml")
    let text = try String(contentsOf: url, encoding: .utf8)
    try (text + "\nlimits:\n  process-bytes: 100000000\n").write(to: url, atomically: true, encoding: .utf8)
    #expect(try run("eat UBND XÃ CỔ LOA\n").code == 65)
    let result = try #require(try results()["out/_rejected/Co Loa.xlsx/result.json"])
    #expect(try rules(result) == ["file.too-demanding"])
    #expect(String(decoding: result, as: UTF8.self).contains("100"), "\(String(decoding: result, as: UTF8.self))")
  }
}
