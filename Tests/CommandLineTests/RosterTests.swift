import Foundation
import TestProgram
import Testing

/// `roster check` over the lists that were published: all of their faults, and nothing else.
@Suite("Rosters")
struct RosterTests {
  private struct Found: Decodable {
    let rule: String
    let severity: String
    let cell: String?
    let sheet: String?
    let file: String?
    let found: String
    let expected: String
    let message: String
    let fix: String

    /// The finding in a line.
    var line: String { [rule, file, sheet, cell, found].compactMap(\.self).joined(separator: " ") }
  }

  private struct Document: Decodable {
    let format: String
    let file: String
    let against: String?
    let units: Int
    let clusters: Int
    let findings: [Found]
  }

  private func check(_ arguments: [String], in folder: URL = Project.folder("Samples/rosters")) throws -> (
    code: Int32, document: Document
  ) {
    let run = try Program.run(["roster", "check", "--format", "json"] + arguments, in: folder)
    return (run.code, try JSONDecoder().decode(Document.self, from: Data(run.output.utf8)))
  }

  @Test(
    "the clusters of 2009 against the provinces of 2007 have these faults, as text and as a workbook",
    arguments: [("clusters-2009.csv", "", 0), ("clusters-2009.xlsx", "Phụ lục 2 ", 2)])
  func clusters(file: String, sheet: String, below: Int) throws {
    let result = try check([file, "--against", "provinces-2007.csv"])
    #expect(result.code == 65)
    #expect(
      result.document.findings.map(\.line) == [
        "roster.misspelt \(sheet)B\(10 + below) Thừa Thiên Thuế", "roster.misspelt \(sheet)B\(47 + below) Đắk Nông",
        "roster.two-clusters \(sheet)B\(65 + below) Trà Vinh", "roster.missing-unit provinces-2007.csv A65 ",
        "roster.spelling \(sheet)B\(15 + below) Thái nguyên",
      ])
    #expect(
      result.document.findings.map(\.expected) == [
        "Thừa Thiên Huế", "Đắc Nông", "Mỗi đơn vị ở một cụm", "Lai Châu", "Thái Nguyên",
      ])
    #expect(result.document.units == 64)
    #expect(result.document.clusters == 16)
    #expect(result.document.against == "provinces-2007.csv")
    #expect(result.document.format == "vtlt-roster-check/1")
  }

  @Test("the 64 provinces alone have no fault and no two names that are nearly alike")
  func provinces() throws {
    let result = try check(["provinces-2007.csv"])
    #expect(result.code == 0)
    #expect(result.document.findings.map(\.line) == [])
    #expect(result.document.units == 64)
  }

  @Test("wards of one name in two districts are two units, which is only remarked")
  func wards() throws {
    let result = try check(["wards-hcmc-2018.csv", "--cluster-size", "1-5"])
    #expect(result.code == 0)
    #expect(result.document.findings.map(\.line) == ["roster.namesakes B9 Phường 3", "roster.namesakes B13 Phường 14"])
    let same = try check(["wards-hcmc-2018.csv", "--cluster-size", "1-5", "--against", "wards-hcmc-2018.csv"])
    #expect(same.document.findings.map(\.line) == [])
  }

  @Test("a roster that a run refuses at its first fault is told with all of them, in both languages")
  func refused() throws {
    let folder = try TemporaryFolder()
    let lines = [
      "mã;tên đơn vị;loại;cụm;cụm trưởng", "a;Kim Chung;xã;1;x", "a;Uy Nỗ;xã;1;x", "../b;;xã;1;", "c;Cổ Loa;ấp;2;",
    ]
    try folder.write("\u{FEFF}" + lines.joined(separator: "\r\n"), to: "xa.csv")
    let expected = [
      "roster.duplicate-id A3 a", "roster.several-leads E3 Uy Nỗ", "roster.invalid-id A4 ../b",
      "roster.name-missing B4 ",
      "roster.lead-missing E5 ", "roster.cluster-size D5 1", "roster.unknown-kind C5 ấp",
    ]
    var messages: [[String]] = []
    for language in ["vi", "en"] {
      let result = try check(["xa.csv", "--scheme", "hanoi-2017", "--lang", language], in: folder.url)
      #expect(result.code == 65)
      #expect(result.document.findings.map(\.line).sorted() == expected.sorted())
      messages.append(result.document.findings.map(\.message))
    }
    #expect(zip(messages[0], messages[1]).allSatisfy { $0 != $1 })
    let run = try Program.run(["check", "x.xlsx", "--roster", "xa.csv"], in: folder.url)
    #expect(run.code == 78)
  }

  @Test("text says how many, where, what and how to mend it, and writes nothing")
  func text() throws {
    let folder = try TemporaryFolder()
    try folder.write("name,cluster\nA,1\nA,2\n", to: "units.csv")
    let run = try Program.run(["roster", "check", "units.csv", "--lang", "en", "--cluster-size", "1"], in: folder.url)
    #expect(run.code == 65)
    #expect(run.errors.isEmpty)
    #expect(run.output.hasPrefix("units.csv: Units: 2 · Clusters: 2 · 1 error\n  Error roster.two-clusters [A3]: "))
    #expect(run.output.contains("\n    → "))
    #expect(try Array(folder.files().keys) == ["units.csv"])
  }

  @Test(
    "in JSON what is no roster is a finding on standard output",
    arguments: [
      ("notes.csv", "roster.unreadable notes.csv"), ("units.csv --against notes.csv", "roster.unreadable notes.csv"),
      ("quote.csv", "roster.unreadable quote.csv"), ("zip.xlsx", "file.corrupt zip.xlsx"),
    ])
  func unreadable(arguments: String, line: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("name\nA\n", to: "units.csv")
    try folder.write("a note\n", to: "notes.csv")
    try folder.write("name\n\"A\n", to: "quote.csv")
    try folder.write("PK\u{3}\u{4}", to: "zip.xlsx")
    let result = try check(arguments.split(separator: " ").map(String.init), in: folder.url)
    #expect(result.code == 78)
    #expect(result.document.findings.map { "\($0.rule) \($0.file ?? "")" } == [line])
    #expect(result.document.findings.allSatisfy { !$0.message.isEmpty && !$0.fix.isEmpty })
    #expect(result.document.units == 0)
  }

  @Test(
    "the size of a cluster is the option's, else the scheme's, else 3 to 4",
    arguments: [
      ("", 2), ("--scheme four.yaml", 3), ("--scheme any.yaml", 0), ("--scheme any.yaml --cluster-size 5", 2),
      ("--scheme four.yaml --cluster-size 2-5", 0), ("--scheme hanoi-2017", 2), ("--cluster-size 2", 2),
    ])
  func sizes(arguments: String, found: Int) throws {
    let folder = try TemporaryFolder()
    let hanoi = try Program.run(["scheme", "show", "hanoi-2017"]).output
    try folder.write(
      hanoi.replacing("clusterSize: { min: 3, max: 4 }", with: "clusterSize: { min: 4, max: 4 }"), to: "four.yaml")
    try folder.write(hanoi.replacing("clusterSize: { min: 3, max: 4 }", with: ""), to: "any.yaml")
    let sizes = [("1", 2), ("2", 3), ("3", 5)]
    let units = sizes.flatMap { name, count in (1...count).map { "Xã Đơn vị \(name)\($0),\(name)" } }
    try folder.write("name,cluster\n" + units.joined(separator: "\n"), to: "units.csv")
    let result = try check(["units.csv"] + arguments.split(separator: " ").map(String.init), in: folder.url)
    #expect(result.document.findings.count { $0.rule == "roster.cluster-size" } == found, "\(result.document.findings)")
  }

  private static let refusals: [(arguments: String, code: Int32)] = [
    ("gone.csv", 66), ("units.csv --against gone.csv", 66), (".", 66), ("notes.csv", 78),
    ("units.csv --against notes.csv", 78), ("empty.csv", 78), ("units.csv --scheme none", 78),
    ("units.csv --cluster-size 4-3", 64), ("units.csv --cluster-size 0", 64), ("units.csv --cluster-size 3-4-5", 64),
    ("units.csv --limit file-bytes=3", 78), ("units.csv", 0),
  ]

  @Test("what is no roster at all is an exit code of its own", arguments: refusals)
  func refused(arguments: String, code: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.write("name\nA\n", to: "units.csv")
    try folder.write("a note\n", to: "notes.csv")
    try folder.write("name,id\n", to: "empty.csv")
    let run = try Program.run(["roster", "check"] + arguments.split(separator: " ").map(String.init), in: folder.url)
    #expect(run.code == code)
    #expect(run.output.isEmpty == (code != 0))
  }
}
