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
      ["roster"], ["roster", "check"],
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
