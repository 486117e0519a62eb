import Foundation
import Spreadsheet
import TestProgram
import Testing
import XLSXReader

/// The real program over the whole sample workspace, its outputs opened again.
@Suite("SampleInbox")
struct SampleInboxTests {
  static let expectations = Expectation.all(in: "SampleInbox")
  private static let units = expectations.filter { $0.status == "graded" || $0.status == "incomplete" }

  /// One run, shared by the tests that only look at what it left.
  private static let shared = Result { try Sample(width: 2) }

  /// A run over the samples.
  struct Sample: Sendable {
    let out: TemporaryFolder
    let code: Int32
    let screen: String
    let files: [String: Data]

    init(width: Int, language: String = "vi", into folder: TemporaryFolder? = nil) throws {
      out = try folder ?? TemporaryFolder()
      let run = try Program.run([
        "run", "--inbox", "SampleInbox/inbox", "--out", out.url.path, "--scheme", "hanoi-2017", "--roster",
        "SampleInbox/roster.csv", "--adjustments", "SampleInbox/adjustments", "--width", String(width), "--lang",
        language,
      ])
      code = run.code
      screen = run.output
      files = try out.files()
    }

    func result(_ unit: String) throws -> ResultFile {
      try ResultFile.read(out.url.appendingPathComponent("\(unit)/\(unit).result.json"))
    }
  }

  @Test("exits with 65 and prints one screen")
  func exitCode() throws {
    let sample = try Self.shared.get()
    #expect(sample.code == 65)
    #expect(sample.screen.split(separator: "\n").count < 40)
    #expect(sample.screen.contains("A 3 · B 3 · C 2 · D 1"))
  }

  @Test("leaves every file of the contract")
  func files() throws {
    let names = Set(try Self.shared.get().files.keys)
    #expect(names.isSuperset(of: ["index.html", "summary.xlsx", "summary.csv", "summary.json"]))
    for unit in Self.units.compactMap(\.unit) {
      for kind in ["graded.xlsx", "annotated.xlsx", "report.html", "result.json", "minutes.html"] {
        #expect(names.contains("\(unit)/\(unit).\(kind)"))
      }
    }
    for rejected in Self.expectations where rejected.status == "rejected" {
      #expect(names.contains("_rejected/\(rejected.file)/report.html"))
      #expect(names.contains("_rejected/\(rejected.file)/result.json"))
    }
    #expect(!names.contains { $0.hasSuffix(".tmp") })
  }

  @Test("each submission comes to what was expected", arguments: units)
  func results(_ expected: Expectation) throws {
    let unit = try #require(expected.unit)
    expected.compare(with: try Self.shared.get().result(unit))
  }

  @Test("each rejected file has its reason", arguments: expectations.filter { $0.status == "rejected" })
  func rejected(_ expected: Expectation) throws {
    let path = "_rejected/\(expected.file)/result.json"
    let data = try #require(Self.shared.get().files[path])
    expected.compare(with: try JSONDecoder().decode(ResultFile.self, from: data))
  }

  /// The results of the copies with notes, sent in as they are.
  private static let copies = Result {
    let (inbox, out) = (try TemporaryFolder(), try TemporaryFolder())
    for (name, data) in try shared.get().files where name.hasSuffix(".annotated.xlsx") {
      let file = name.split(separator: "/").last.map(String.init) ?? name
      try data.write(to: inbox.url.appendingPathComponent(file))
    }
    _ = try Program.run([
      "run", "--inbox", inbox.url.path, "--out", out.url.path, "--scheme", "hanoi-2017", "--roster",
      "SampleInbox/roster.csv", "--adjustments", "SampleInbox/adjustments", "--keep",
    ])
    return out
  }

  @Test("a copy with notes that is sent in is graded as the workbook it was made of", arguments: units)
  func copies(_ expected: Expectation) throws {
    let unit = try #require(expected.unit)
    let file = try Self.copies.get().url.appendingPathComponent("\(unit)/\(unit).result.json")
    let (original, copy) = (try Self.shared.get().result(unit), try ResultFile.read(file))
    #expect(copy.status == original.status && copy.total.final == original.total.final)
    #expect(copy.grade?.className == original.grade?.className)
  }

  @Test("gives the same bytes of JSON and HTML again, and at any width", arguments: [1, 2])
  func repeats(_ width: Int) throws {
    let first = try Self.shared.get()
    let second = try Sample(width: width)
    let compared = first.files.keys.filter { [".json", ".html", ".csv"].contains(where: $0.hasSuffix) }
    #expect(compared.count > 30)
    #expect(Set(first.files.keys) == Set(second.files.keys))
    for name in compared { #expect(first.files[name] == second.files[name], "\(name)") }
  }

  @Test("a second run into the same folder leaves the same files")
  func overwrites() throws {
    let folder = try TemporaryFolder()
    let first = try Sample(width: 2, into: folder)
    let second = try Sample(width: 2, into: folder)
    #expect(Set(first.files.keys) == Set(second.files.keys))
  }

  @Test("says for every unit that is not A exactly which conditions failed", arguments: units)
  func failedConditions(_ expected: Expectation) throws {
    let result = try Self.shared.get().result(try #require(expected.unit))
    guard let grade = result.grade else {
      #expect(expected.status == "incomplete")
      return
    }
    let ofA = grade.rules.filter { $0.className == "A" }
    // total, performed, every content, contents 2 and 5, contents 3 and 4.
    #expect(ofA.count == 1 + 1 + 7 + 2 + 2)
    #expect(ofA.contains { !$0.met } == (grade.className != "A"))
    for rule in ofA { #expect(rule.met == Self.holds(rule), "\(rule)") }
  }

  /// The rule worked out again from what the result says, in whole hundred-millionths.
  private static func holds(_ rule: ResultFile.Rule) -> Bool {
    let number = { (text: String) in Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")) ?? .nan }
    let (actual, required) = (number(rule.actual), number(rule.required))
    return rule.rule.contains(">=") ? actual >= required : actual > required
  }

  @Test("the graded workbook holds the final scores and the class as cells", arguments: units)
  func gradedWorkbook(_ expected: Expectation) throws {
    let unit = try #require(expected.unit)
    let data = try #require(Self.shared.get().files["\(unit)/\(unit).graded.xlsx"])
    let book = try Workbook.open(Array(data))
    #expect(try book.sheets().count == 2)
    let sheet = try #require(try book.sheets().first)
    let cells = sheet.rows.flatMap { sheet.cells(inRow: $0) }
    let numbers = Set(
      cells.compactMap { cell in
        if case .number(let literal) = cell.value { return literal }
        return nil
      })
    for content in expected.contents ?? [] {
      if let final = content.final { #expect(numbers.contains(final), "content \(content.id)") }
    }
    if let total = expected.total { #expect(numbers.contains(total)) }
    let texts = cells.compactMap { cell in
      if case .text(let text) = cell.value { return text }
      return nil
    }
    if let name = expected.className { #expect(texts.contains(name) || texts.contains { $0.hasSuffix(" " + name) }) }
  }

  @Test("the summary counts what came in")
  func summary() throws {
    let data = try #require(Self.shared.get().files["summary.json"])
    let summary = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let counts = try #require(summary["counts"] as? [String: Int])
    #expect(counts["received"] == Self.expectations.count)
    #expect(counts["graded"] == Self.expectations.count { $0.status == "graded" })
    #expect(counts["incomplete"] == Self.expectations.count { $0.status == "incomplete" })
    #expect(counts["rejected"] == Self.expectations.count { $0.status == "rejected" })
    #expect(counts["duplicates"] == Self.expectations.count { $0.status == "duplicate" })
    #expect(counts["passedOver"] == 2)
    #expect((counts["missing"] ?? 0) > 0)
  }

  @Test("no file of the machine's paths or the time is in what is compared")
  func noPaths() throws {
    for (name, data) in try Self.shared.get().files where name.hasSuffix(".json") || name.hasSuffix(".html") {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains(Project.root.path), "\(name)")
      #expect(!text.contains(FileManager.default.temporaryDirectory.path), "\(name)")
    }
  }

  @Test("English outputs are asked for by --lang en")
  func english() throws {
    let sample = try Sample(width: 2, language: "en")
    #expect(sample.code == 65)
    #expect(sample.screen.contains("Received"))
    let result = try #require(sample.files["uy-no/uy-no.result.json"])
    #expect(!String(decoding: result, as: UTF8.self).contains("không được tính"))
  }
}
