import Reporting
import Scoring
import TestSupport
import Testing

@testable import struct Reporting.DelimitedLine

@Suite("summary.csv") struct SummaryTextTests {
  private typealias Samples = ConsolidationSamples
  private typealias Scored = ConsolidationSamples.Scored

  private static func run(file: String = "a.xlsx", name: String = "Vân; Hà") -> RunOutcome {
    let unit = Unit(id: "a", name: name, kind: UnitKind("xã"), cluster: "Cụm 1", isLead: true)
    let record = Samples.record(unit, [Scored("9", "8.5"), Scored("8", "8")], class: "A", file: file)
    return Samples.run([unit, Samples.unit("b")], [record], scheme: Samples.awarding)
  }

  private static func lines(of run: RunOutcome, in language: Language) -> [String] {
    String(decoding: SummaryText.bytes(of: run, in: language), as: UTF8.self)
      .split(separator: "\r\n").map(String.init)
  }

  @Test("In Vietnamese semicolons, decimal commas and a byte order mark")
  func vietnamese() {
    #expect(SummaryText.bytes(of: Self.run(), in: .vi).starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = Self.lines(of: Self.run(), in: .vi)
    #expect(lines.count == 3)
    #expect(lines[1] == "1;a;\"Xã Vân; Hà\";Cụm 1;Cụm trưởng;Đã chấm;8,5;8;16,5;17;-0,5;A;1;1;;a.xlsx")
    #expect(lines[2] == "2;b;B;;;Chưa nộp;;;;;;;;;Chưa nộp bài chấm được.;")
  }

  @Test("In English commas and decimal points")
  func english() {
    let lines = Self.lines(of: Self.run(), in: .en)
    #expect(lines[1] == "1,a,Xã Vân; Hà,Cụm 1,Cluster lead,Graded,8.5,8,16.5,17,-0.5,A,1,1,,a.xlsx")
    #expect(lines[0].contains("No.,Unit id,Unit,Cluster"))
  }

  @Test(
    "No text of a workbook becomes a formula",
    arguments: [
      "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\u{A0}=1", "\u{FEFF}=1", "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1",
      "\u{FF20}a",
    ])
  func formulas(text: String) throws {
    let line = try #require(Self.lines(of: Self.run(file: text), in: .vi).dropFirst().first)
    #expect(line.hasSuffix(";'\(text)"), "\(line)")
  }

  @Test(
    "Quotes, separators and line feeds stay in their field",
    arguments: [
      Case("a quote", "a\"b", "\"a\"\"b\""), Case("a separator", "a;b", "\"a;b\""),
      Case("a line feed", "a\nb", "\"a\nb\""), Case("a null", "a\u{0}b", "\"ab\""), Case("nothing", "", ""),
      Case("a harmless dash", "a-b", "a-b"), Case("a combining mark behind the quote", "\"\u{301}", "\"\"\"\u{301}\""),
      Case("a line feed first", "\n=1", "\"'\n=1\""),
    ])
  func fields(given: Case<String, String>) {
    #expect(DelimitedLine([.text(given.given)], separator: ";").text == given.expected + "\r\n")
  }

  @Test("The same run gives the same bytes")
  func deterministic() {
    #expect(SummaryText.bytes(of: Self.run(), in: .vi) == SummaryText.bytes(of: Self.run(), in: .vi))
  }
}
