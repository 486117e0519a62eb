import Foundation
import Spreadsheet
import Testing
@_spi(Testing) import XLSXReader

/// What one file leaves behind, in a parser that is used again or among what is held, harms neither others nor the limits.
@Suite struct Poison {
  private static func book(_ sheet: String) -> [UInt8] {
    StoredZip(parts: StoredZip.workbook(sheet: sheet)).bytes
  }

  @Test("Names so long that libxml2 has no room for them are refused, and the next file is read")
  func longNames() throws {
    let names = (0..<480).map { "<n\($0)\(String(repeating: "x", count: 45_000))/>" }.joined()
    for _ in 0..<3 {
      #expect(Fixture.refusal(of: Self.book(StoredZip.worksheet("", after: names))) != nil)
      #expect(
        try Workbook.open(Self.book(StoredZip.worksheet("<row><c><v>1</v></c></row>"))).sheets()[0].cellCount == 1)
    }
  }

  @Test("Small files with long names, however many, leave the next one alone")
  func manyNames() throws {
    for file in 0..<300 {
      let name = "n\(file)\(String(repeating: "y", count: 40_000))"
      #expect(Fixture.refusal(of: Self.book(StoredZip.worksheet("", after: "<\(name)/>"))) == nil)
    }
    #expect(Fixture.refusal(of: Self.book(StoredZip.worksheet("<row/>"))) == nil)
  }

  /// Reads a sheet row by row in small pieces and says why it is refused.
  private func refusal(_ sheet: String, memory: Int) -> XLSXError? {
    var limits = ReadingLimits.default
    limits.pieceBytes = 1_000
    limits.memoryBytes = memory
    do throws(XLSXError) {
      let workbook = try Workbook.open(Self.book(sheet), limits: limits)
      var rows = try workbook.rows(of: workbook.worksheets[0])
      while try rows.next() != nil {}
      return nil
    } catch { return error }
  }

  @Test("What outlasts its rows counts as long as rows are read")
  func lasting() {
    let groups = (0..<2_000).map { "<row><c><f t=\"shared\" si=\"\($0)\">A1</f></c></row>" }.joined()
    let merged = (0..<2_000).map { "<mergeCell ref=\"A\($0 + 1):B\($0 + 1)\"/>" }.joined()
    let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 5_000)
    for sheet in [StoredZip.worksheet(groups), StoredZip.worksheet(rows, after: "<mergeCells>\(merged)</mergeCells>")] {
      guard case .limitExceeded(.memoryBytes, 40_000, _, _) = refusal(sheet, memory: 40_000) else {
        Issue.record("read")
        return
      }
    }
    #expect(refusal(StoredZip.worksheet(rows), memory: 40_000) == nil)
  }

  @Test("A formula that cells share over a border between pieces is kept once")
  func sharedOverBorders() throws {
    let long = String(repeating: "1+", count: 2_000) + "A1"
    let row =
      "<row><c><f t=\"shared\" si=\"0\" ref=\"A1:Z9\">\(long)</f></c></row><row>"
      + String(repeating: "<c><f t=\"shared\" si=\"0\"/></c>", count: 500) + "</row>"
    for size in [700, 6_000, 10_000, 20_000] {
      var limits = ReadingLimits.default
      limits.pieceBytes = size
      let workbook = try Workbook.open(Self.book(StoredZip.worksheet(row)), limits: limits)
      var rows = try workbook.rows(of: workbook.worksheets[0])
      #expect(try rows.next()?[0].formula == long)
      let second = try #require(try rows.next())
      #expect(second.count == 500)
      #expect(second[0].formula == String(repeating: "1+", count: 2_000) + "A2")
      #expect(second[499].formula == String(repeating: "1+", count: 2_000) + "SF2")
    }
  }

  @Test("A formula whose group is not known yet does not stand for another at a border between pieces")
  func unknownGroupAtABorder() throws {
    let rows =
      "<row><c><f t=\"shared\" si=\"0\" ref=\"A1:Z9\">SUM(B1,C1,D1,E1,F1)</f></c></row>"
      + "<row><c><f t=\"shared\" si=\"9\"/></c><c><f t=\"shared\" si=\"0\"/></c>"
      + String(repeating: "<c><v>1</v></c>", count: 40) + "</row>"
    for size in stride(from: 20, through: 600, by: 1) {
      var limits = ReadingLimits.default
      limits.pieceBytes = size
      let workbook = try Workbook.open(Self.book(StoredZip.worksheet(rows)), limits: limits)
      var reader = try workbook.rows(of: workbook.worksheets[0])
      #expect(try reader.next()?[0].formula == "SUM(B1,C1,D1,E1,F1)")
      let second = try #require(try reader.next())
      #expect(second[column: 1]?.formula == nil && second[column: 2]?.formula == "SUM(C2,D2,E2,F2,G2)")
    }
  }

  @Test("Cells that share a formula count only as long as their rows are read")
  func followers() {
    let rows =
      "<row><c><f t=\"shared\" si=\"0\" ref=\"A1:A9\">B1</f></c></row>"
      + String(repeating: "<row><c><f t=\"shared\" si=\"0\"/><v>1</v></c></row>", count: 5_000)
    #expect(refusal(StoredZip.worksheet(rows), memory: 40_000) == nil)
  }

  @Test("White space that is no value is not held", arguments: ["", "1", "t=\"s\""])
  func spaces(_ what: String) throws {
    let space = String(repeating: " ", count: 100_000)
    let cell = what.hasPrefix("t") ? "<c \(what)><v>\(space)0\(space)</v></c>" : "<c><v>\(what)\(space)</v></c>"
    let rows = (1...100).map { _ in "<row>\(cell)</row>" }.joined()
    var limits = ReadingLimits.default
    limits.memoryBytes = 400_000
    #expect(Fixture.refusal(of: Self.book(StoredZip.worksheet(rows)), limits: limits) == nil)
  }

  @Test(
    "Line ends in a CDATA section are those of XML, also at the border between pieces", arguments: [1, 2, 3, 50, 4_000])
  func lineEnds(_ size: Int) throws {
    let text = "a\r\nb\rc\r\r\nd" + String(repeating: "x\r\n", count: 400)
    let rows = "<row><c t=\"str\"><v><![CDATA[\(text)]]></v></c><c t=\"str\"><v>\(text)&#13;</v></c></row>"
    var limits = ReadingLimits.default
    limits.pieceBytes = size
    let cells = try Workbook.open(Self.book(StoredZip.worksheet(rows)), limits: limits).sheets()[0].cells(inRow: 1)
    let expected = "a\nb\nc\n\nd" + String(repeating: "x\n", count: 400)
    let texts = cells.map { if case .text(let text) = $0.value { Array(text.utf8) } else { [UInt8]() } }
    #expect(texts == [Array(expected.utf8), Array(expected.utf8) + [0x0D]])
  }
}
