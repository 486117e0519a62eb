import Foundation
import TestProgram
import Testing

/// `template new` and `template check` as they are called.
@Suite("Templates")
struct TemplateTests {
  @Test("What is new passes, one workbook for each unit of the roster, with exit code 0") func new() throws {
    let folder = try TemporaryFolder()
    let made = try Program.run(
      [
        "template", "new", "--scheme", "hanoi-2017", "--roster", Project.folder("SampleInbox/roster.csv").path, "--out",
        "out",
      ], in: folder.url)
    #expect(made.code == 0)
    let names = made.output.split(separator: "\n").map(String.init)
    #expect(
      names.prefix(3) == ["hanoi-2017.template.xlsx", "hanoi-2017.inspection.xlsx", "hanoi-2017.adjustments.xlsx"])
    #expect(names.contains("thuy-lam/thuy-lam.template.xlsx"))
    let checked = try Program.run(
      ["template", "check", "--format", "json", "out/hanoi-2017.template.xlsx", "out/thuy-lam/thuy-lam.template.xlsx"],
      in: folder.url)
    #expect(checked.code == 0)
    #expect(checked.output.contains("\"vtlt-template-check/1\""))
  }

  @Test("A file that is no template is told with 65, one that is not there with 66") func refused() throws {
    let folder = try TemporaryFolder()
    try Data("no workbook".utf8).write(to: folder.url.appendingPathComponent("a.xlsx"))
    let found = try Program.run(["template", "check", "a.xlsx", "--lang", "en"], in: folder.url)
    #expect(found.code == 65)
    #expect(found.output.contains("file.not-xlsx"))
    #expect(try Program.run(["template", "check", "b.xlsx"], in: folder.url).code == 66)
  }

  @Test("Findings come as a page too, in either language, with the same exit code", arguments: ["vi", "en"])
  func page(language: String) throws {
    let folder = try TemporaryFolder()
    _ = try Program.run(["template", "new", "--scheme", "national-2007", "--out", "out"], in: folder.url)
    try Data("no workbook".utf8).write(to: folder.url.appendingPathComponent("a.xlsx"))
    let good = "out/national-2007.template.xlsx"
    func check(_ files: [String]) throws -> Program.Run {
      try Program.run(["template", "check", "--format", "html", "--lang", language] + files, in: folder.url)
    }
    let (passed, failed) = (try check([good]), try check([good, "a.xlsx"]))
    #expect(passed.code == 0 && failed.code == 65)
    for page in [passed, failed] {
      #expect(page.output.hasPrefix("<!doctype html>\n<html lang=\"\(language)\""))
      #expect(page.output.hasSuffix("</html>\n") && page.output.contains("national-2007"))
    }
    #expect(failed.output.contains("file.not-xlsx") && !passed.output.contains("class=\"findings\""))
  }

  @Test(
    "A template that another program filled in is graded by a run",
    arguments: ["thuy-lam-openpyxl.xlsx", "thuy-lam-libreoffice.xlsx"])
  func graded(file: String) throws {
    let folder = try TemporaryFolder()
    let filled = try Data(contentsOf: Project.folder("Samples/templates").appendingPathComponent(file))
    _ = try folder.write(filled, to: "in/bai.xlsx")
    let run = try Program.run(
      [
        "run", "--inbox", "in", "--out", "out", "--scheme", "hanoi-2017", "--settle", "0", "--roster",
        Project.folder("SampleInbox/roster.csv").path,
      ], in: folder.url)
    #expect(run.code == 0)
    let result = String(decoding: try #require(folder.files()["out/thuy-lam/thuy-lam.result.json"]), as: UTF8.self)
    #expect(result.contains("\"status\": \"graded\""))
    #expect(result.contains("\"final\": \"81\""))
    #expect(result.contains("\"class\": \"B\""))
  }

  /// What a template was filled in with comes to, worked out by the script that did it.
  struct Expected: Decodable { let total: String }

  /// What of a result is held against it.
  struct Graded: Decodable {
    struct Total: Decodable {
      let `self`: String
      let final: String
    }
    struct Finding: Decodable { let severity: String }

    let status: String
    let total: Total
    let findings: [Finding]
  }

  private static let programs = ["openpyxl", "libreoffice"]
  private static let schemes = ["hanoi-2017", "national-2007", "ductho-2022", "hcmc-2019"]

  @Test("The template of every scheme is graded as other programs filled it in", arguments: schemes, programs)
  func everyScheme(scheme: String, program: String) throws {
    let samples = Project.folder("Samples/templates")
    let expected = try JSONDecoder().decode(
      [String: Expected].self, from: Data(contentsOf: samples.appendingPathComponent("expected.json")))
    let name = "\(scheme)-\(program).xlsx"
    let total = try #require(expected[name]?.total)
    let folder = try TemporaryFolder()
    _ = try folder.write(try Data(contentsOf: samples.appendingPathComponent(name)), to: "in/bai.xlsx")
    let run = try Program.run(
      ["run", "--inbox", "in", "--out", "out", "--scheme", scheme, "--settle", "0"], in: folder.url)
    #expect(run.code == 0)
    let bytes = try #require(folder.files().first { $0.key.hasSuffix("xa-thuy-lam.result.json") }?.value)
    let result = try JSONDecoder().decode(Graded.self, from: Data(bytes))
    #expect(result.status == "graded" && result.total.`self` == total && result.total.final == total)
    #expect(!result.findings.contains { $0.severity == "error" })
  }
}
