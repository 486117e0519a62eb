import Foundation
import TestProgram
import Testing

/// The commands as people and scripts call them.
@Suite("Commands")
struct CommandTests {
  @Test(
    "every command explains itself with an example, in both languages",
    arguments: [
      ["run"], ["check"], ["inspect"], ["scheme"], ["scheme", "list"], ["scheme", "show"], ["scheme", "check"],
      ["roster"], ["roster", "check"], ["consolidate"], ["status"],
    ])
  func help(_ command: [String]) throws {
    let vietnamese = try Program.run(command + ["--help"])
    #expect(vietnamese.code == 0)
    #expect(vietnamese.output.contains("Ví dụ"))
    #expect(vietnamese.output.contains("vtlt-batch " + command.joined(separator: " ")))
    let english = try Program.run(command + ["--help", "--lang", "en"])
    #expect(english.output.contains("Example"))
  }

  @Test("check prints only its answer on standard output and writes nothing")
  func check() throws {
    let folder = try TemporaryFolder()
    let file = Project.folder("SampleInbox/inbox/Kim Chung - VTLT 2017.xlsx").path
    let run = try Program.run(["check", file, "--lang", "en"], in: folder.url)
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("Class A"))
    #expect(try folder.files().isEmpty)
  }

  @Test("check of a file that is not there is 66")
  func checkMissing() throws {
    let run = try Program.run(["check", "nowhere.xlsx"])
    #expect(run.code == 66)
    #expect(run.errors.contains("nowhere.xlsx"))
    #expect(run.output.isEmpty)
  }

  @Test("scheme list names the embedded schemes, and each can be shown and checked")
  func schemes() throws {
    let list = try Program.run(["scheme", "list"])
    #expect(list.code == 0)
    #expect(list.output.hasPrefix("hanoi-2017\t"))
    let folder = try TemporaryFolder()
    let copy = try folder.write(try Program.run(["scheme", "show", "hanoi-2017"]).output, to: "copy.yaml")
    #expect(try Program.run(["scheme", "check", copy]).code == 0)
    let json = try Program.run(["scheme", "show", "hanoi-2017", "--format", "json"])
    let document = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(document["maximum"] as? String == "100")
  }

  @Test(
    "each embedded scheme is usable by its id",
    arguments: ["hanoi-2017", "national-2007", "ductho-2022", "hcmc-2019"])
  func embedded(id: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "inbox/.keep")
    #expect(try Program.run(["scheme", "list"]).output.contains("\(id)\t"))
    let copy = try folder.write(try Program.run(["scheme", "show", id]).output, to: "copy.yaml")
    #expect(try Program.run(["scheme", "check", copy]).code == 0)
    for scheme in [id, copy] {
      let run = try Program.run([
        "run", "--inbox", folder.path("inbox"), "--out", folder.path("out"), "--scheme", scheme,
      ])
      #expect(run.code == 0, "\(run.errors)")
    }
    #expect(FileManager.default.fileExists(atPath: folder.path("out/summary.xlsx")))
  }

  @Test("scheme check tells every fault with its line, in both languages, and exits with 78")
  func faults() throws {
    let folder = try TemporaryFolder()
    let text = try Program.run(["scheme", "show", "hanoi-2017"]).output
      .replacing("maximum: 100", with: "maximum: 99").replacing("bands: open", with: "bands: opne")
      .replacing("    class: A\n    quota", with: "    class: E\n    quota")
    let file = try folder.write(text, to: "a.yaml")
    for (arguments, line, hint) in [
      ([], "dòng", "Có phải là «open»"), (["--lang", "en"], "line", "Did you mean “open”"),
    ] {
      let run = try Program.run(["scheme", "check", file] + arguments)
      #expect(run.code == 78 && run.output.isEmpty)
      let told = run.errors.split(separator: "\n")
      #expect(told.count == 3 && told.allSatisfy { $0.contains("a.yaml, \(line) ") }, "\(run.errors)")
      #expect(run.errors.contains(hint))
    }
  }

  private struct Faults: Decodable {
    struct Finding: Decodable {
      let rule, severity, found, expected, message, fix, file: String
      let line, column: Int?
    }

    let format: String
    let findings: [Finding]
    let scheme: Scheme?

    struct Scheme: Decodable { let id: String }
  }

  @Test("scheme check in JSON gives every fault as a finding on standard output, and the scheme when there is none")
  func faultsForMachines() throws {
    let folder = try TemporaryFolder()
    let good = try Program.run(["scheme", "show", "hcmc-2019"]).output
    let bad = good.replacing("step:", with: "stepp:").replacing("gaps: allow", with: "gaps: refuse")
      .replacing("ranking:", with: "rankin:")
    try folder.write(good, to: "good.yaml")
    try folder.write(bad + "\nmaximum: 22\nextra: 1\n", to: "bad.yaml")
    try folder.write("a: [", to: "none.yaml")
    try folder.write(Data(count: 5_000_000), to: "large.yaml")
    let check = { (file: String) in
      let run = try Program.run(["scheme", "check", file, "--format", "json", "--lang", "en"], in: folder.url)
      #expect(run.errors.isEmpty)
      return (run.code, try JSONDecoder().decode(Faults.self, from: Data(run.output.utf8)))
    }
    let (code, faults) = try check("bad.yaml")
    #expect(code == 78 && faults.format == "vtlt-scheme-check/1" && faults.scheme == nil)
    #expect(faults.findings.map(\.rule) == ["scheme.bands-gap", "scheme.max-sum", "scheme.unknown-key"])
    let lines = bad.split(separator: "\n", omittingEmptySubsequences: false).count
    let key = try #require(faults.findings.last)
    #expect(key.found == "extra" && key.line == lines + 2 && key.column == 1 && key.severity == "error")
    #expect(key.file == "bad.yaml" && key.message == "There is no key “extra”." && key.fix.hasPrefix("The keys: "))
    #expect(faults.findings.map(\.found) == ["21-22", "23", "extra"] && faults.findings[1].expected == "22")
    let (warned, sound) = try check("good.yaml")
    #expect(warned == 0 && sound.scheme?.id == "hcmc-2019")
    #expect(sound.findings.map { "\($0.severity) \($0.rule)" } == ["warning scheme.gap-allowed"])
    #expect(try check("none.yaml").1.findings.map(\.rule) == ["scheme.not-yaml"])
    #expect(try check("large.yaml").1.findings.map(\.rule) == ["scheme.too-large"])
  }

  @Test("run answers in JSON when asked")
  func json() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "inbox/.keep")
    let run = try Program.run([
      "run", "--inbox", folder.path("inbox"), "--out", folder.path("out"), "--scheme", "hanoi-2017", "--format", "json",
    ])
    #expect(run.code == 0)
    let document = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["format"] as? String == "vtlt-summary/1")
    #expect(document["passedOver"] as? [String] == [".keep"])
  }
}
