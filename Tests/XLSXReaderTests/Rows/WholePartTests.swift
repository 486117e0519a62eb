import Spreadsheet
import Testing
@_spi(Testing) @testable import XLSXReader

/// A part that is in memory whole is parsed in one step, and must read as it does when it is pushed in pieces.
@Suite struct WholeParts {
  /// A sheet with one text behind a prolog, in an encoding.
  private func file(_ prolog: String, _ encode: (String) -> [UInt8]) -> [UInt8] {
    var parts = StoredZip.workbook(sheet: "")
    for index in parts.indices where parts[index].name == "xl/s.xml" {
      let rows = "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>xã é &amp;</t></is></c></row>"
      parts[index].content = encode(prolog + StoredZip.worksheet(rows))
    }
    return StoredZip(parts: parts).bytes
  }

  private func cells(_ file: [UInt8], pieceBytes: Int?) throws -> [Cell] {
    var limits = ReadingLimits.default
    if let pieceBytes { limits.pieceBytes = pieceBytes }
    let sheet = try #require(try Workbook.open(file, limits: limits).sheets().first)
    return sheet.rows.flatMap { sheet.cells(inRow: $0) }
  }

  @Test(
    "UTF-8 reads the same in one step and in pieces, however it says that it is UTF-8",
    arguments: [
      "", "\u{FEFF}", "<?xml version=\"1.0\"?>", "\u{FEFF}<?xml version='1.0' standalone='yes'?>",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n", "<?xml version='1.0' encoding='utf-8' ?>",
      "<?xml version=\"1.0\" encoding = \"Utf-8\"?>", "<!-- encoding=\"latin1\" -->",
      "<?xml version=\"1.0\"\(String(repeating: " ", count: 300))encoding=\"UTF-8\"?>",
    ])
  func utf8(_ prolog: String) throws {
    let file = file(prolog) { Array($0.utf8) }
    for size in [nil, 1, 61] {
      #expect(
        try cells(file, pieceBytes: size).map { [$0.reference.description, "\($0.value)"] } == [
          ["B2", "\(CellValue.text("xã é &"))"]
        ])
    }
  }

  @Test("An encoding other than UTF-8 that bytes of ASCII declare is taken at its word")
  func latin1() throws {
    // The bytes of UTF-8, read as what the prolog says that they are.
    let file = file("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>") { Array($0.utf8) }
    for size in [nil, 61] {
      #expect(try cells(file, pieceBytes: size).map { "\($0.value)" } == ["\(CellValue.text("xÃ£ Ã© &"))"])
    }
  }

  @Test(
    "A fault is found at the same byte in one step and in pieces",
    arguments: ["<row><c></row>", "<row>&nbsp;</row>", "<row a=\"1\" a=\"2\"/>", "<row r=\"0\"/>", "<row/></x>", "\0"])
  func faults(_ rows: String) {
    let file = StoredZip(parts: StoredZip.workbook(sheet: StoredZip.worksheet(rows))).bytes
    expectOneRefusal(of: file)
  }

  @Test(
    "What stands behind the root is found, also behind a zero", arguments: ["\0", "\0\0<a/>", "<a/>", "x", "\0-->"])
  func behindTheRoot(_ end: String) {
    expectOneRefusal(of: StoredZip(parts: StoredZip.workbook(sheet: StoredZip.worksheet("") + end)).bytes)
  }

  /// Expects that a file is refused, in pieces as in one step.
  private func expectOneRefusal(of file: [UInt8]) {
    var limits = ReadingLimits.default
    limits.xmlTagBytes = 10
    let pushed = Fixture.refusal(of: file, limits: limits)
    #expect(Fixture.refusal(of: file) == pushed && pushed != nil)
  }
}

@Suite struct ByteSearch {
  @Test("A byte is found wherever it stands, and none where none is", arguments: 0...20, [0x5F, 0x00, 0xFF, 0x80])
  func anywhere(_ count: Int, byte: UInt8) {
    // Neighbours of the byte in value, which a search by words could take for it.
    let others: [UInt8] = [byte &+ 1, byte &- 1, byte ^ 0x80]
    let bytes = (0..<count).map { others[$0 % 3] }
    for first in 0...count { #expect(bytes.span.firstIndex(of: byte, from: first) == nil) }
    for place in bytes.indices {
      var changed = bytes
      changed[place] = byte
      for first in 0...count {
        #expect(changed.span.firstIndex(of: byte, from: first) == (first <= place ? place : nil))
      }
    }
  }
}
