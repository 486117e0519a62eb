import Foundation
import Testing
import XLSXReader
import ZipArchive

/// A file of 1 MB never takes more than 64 MB: what is held is counted, and refused before it is too much.
///
/// Each shape runs in a process of its own, whose peak of resident memory is taken from the system.
@Suite struct Memory {
  private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
  private static let allowed = 64 << 20

  /// A workbook with one part replaced by a start, so many repetitions, and an end.
  private static func file(_ part: String, _ start: String, _ unit: String, _ count: Int, _ end: String) throws
    -> [UInt8]
  {
    var writer = ZipWriter()
    for each in StoredZip.workbook {
      let content = each.name == part ? Array((start + String(repeating: unit, count: count) + end).utf8) : each.content
      try writer.add(each.name, contents: content, level: .balanced)
    }
    return writer.finish()
  }

  /// Ends the process with a failure when reading a file takes more than allowed over what there was before.
  private static func check(_ file: [UInt8], line: Int = #line) throws {
    precondition(file.count < 1 << 20, "the file itself has \(file.count) bytes")
    // The first reading makes what every reading needs.
    _ = try Workbook.open(StoredZip(parts: StoredZip.workbook).bytes).sheets(fonts: true)
    try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    let before = try peak()
    _ = try? Workbook.open(file).sheets(fonts: true)
    let taken = try peak() - before
    precondition(taken < allowed, "line \(line): \(taken >> 20) MiB over the base")
  }

  /// The peak of resident memory since it was last cleared, in bytes.
  private static func peak() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? .max >> 10) << 10
  }

  @Test("Many cells") func cells() async {
    await #expect(processExitsWith: .success) {
      try Self.check(
        Self.file(
          "xl/s.xml", "<worksheet \(Self.main)><sheetData><row>", "<c><v>1</v></c>", 1_000_000,
          "</row></sheetData></worksheet>"))
    }
  }

  @Test("Many rows, in no order") func rows() async {
    await #expect(processExitsWith: .success) {
      try Self.check(
        Self.file(
          "xl/s.xml", "<worksheet \(Self.main)><sheetData>",
          "<row r=\"9\" hidden=\"1\"><c><v>1</v></c></row><row r=\"5\"/>", 500_000, "</sheetData></worksheet>"))
    }
  }

  @Test("Many shared texts") func texts() async {
    await #expect(processExitsWith: .success) {
      try Self.check(
        Self.file(
          "xl/t.xml", "<sst \(Self.main)>", "<si><r><rPr><rFont val=\"a\"/></rPr><t>x</t></r></si>", 800_000, "</sst>"))
    }
  }

  @Test("Long shared texts") func longTexts() async {
    await #expect(processExitsWith: .success) {
      try Self.check(
        Self.file(
          "xl/t.xml", "<sst \(Self.main)>", "<si><t>\(String(repeating: "x", count: 30_000))</t></si>", 1_500, "</sst>")
      )
    }
  }

  @Test("Many formats") func formats() async {
    await #expect(processExitsWith: .success) {
      try Self.check(
        Self.file("xl/y.xml", "<styleSheet \(Self.main)><cellXfs>", "<xf/>", 3_000_000, "</cellXfs></styleSheet>"))
    }
  }

  @Test("Many defined names") func names() async {
    await #expect(processExitsWith: .success) {
      try Self.check(
        Self.file(
          "xl/workbook.xml", "<workbook \(Self.main)><definedNames>", "<definedName name=\"a\">b</definedName>",
          1_000_000, "</definedNames></workbook>"))
    }
  }

  @Test("Many relationships") func relationships() async {
    await #expect(processExitsWith: .success) {
      try Self.check(
        Self.file(
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
          "<Relationship Id=\"a\" Type=\"b\" Target=\"c\"/>", 1_000_000, "</Relationships>"))
    }
  }

  @Test("Many merged ranges and shared formulas") func formulas() async {
    await #expect(processExitsWith: .success) {
      try Self.check(
        Self.file(
          "xl/s.xml", "<worksheet \(Self.main)><sheetData><row>",
          "<c><f t=\"shared\" si=\"7\">A1</f></c><c><f t=\"shared\" si=\"8\"/></c>", 300_000,
          "</row></sheetData></worksheet>"))
      try Self.check(
        Self.file(
          "xl/s.xml", "<worksheet \(Self.main)><mergeCells>", "<mergeCell ref=\"A1:B2\"/>", 1_000_000,
          "</mergeCells></worksheet>"))
    }
  }
}
