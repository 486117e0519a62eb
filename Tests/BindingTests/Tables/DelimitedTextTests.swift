import Binding
import Scoring
import Spreadsheet
import TestSupport
import Testing

@Suite struct DelimitedTexts {
  private func cells(_ bytes: [UInt8]) throws -> [String] {
    let sheet = try DelimitedText.sheet(from: bytes, file: "a.csv")
    return sheet.rows.flatMap(sheet.cells).map { cell in
      guard case .text(let text) = cell.value else { return "no text" }
      return "\(cell.reference) \(text)"
    }
  }

  private static let expected = ["A1 mã", "B1 tên", "A2 1", "B2 Kim Chung"]

  @Test(
    "Delimiters and line ends of every program are taken",
    arguments: [
      Case("comma", "mã,tên\n1,Kim Chung", ()), Case("semicolon", "mã;tên\n1;Kim Chung\n", ()),
      Case("tab", "mã\ttên\n1\tKim Chung", ()), Case("Windows line ends", "mã;tên\r\n1;Kim Chung\r\n", ()),
      Case("old Mac line ends", "mã;tên\r1;Kim Chung\r", ()),
      Case("quoted fields", "\"mã\";\"tên\"\n\"1\";\"Kim Chung\"", ()),
      Case("byte-order mark", "\u{FEFF}mã,tên\n1,Kim Chung", ()),
    ])
  func taken(given: Case<String, Void>) throws { #expect(try cells(Array(given.given.utf8)) == Self.expected) }

  @Test("UTF-16 with a byte-order mark is taken", arguments: [true, false])
  func utf16(isLittleEndian: Bool) throws {
    let bytes = "\u{FEFF}mã\ttên\r\n1\tKim Chung".utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittleEndian ? [low, high] : [high, low]
    }
    #expect(try cells(bytes) == Self.expected)
  }

  @Test(
    "Quotes keep what they enclose",
    arguments: [
      Case("a delimiter", "a;\"b;c\"", ["A1 a", "B1 b;c"]),
      Case("a line break", "\"a\r\nb\";c", ["A1 a\r\nb", "B1 c"]),
      Case("doubled quotes", "\"a \"\"b\"\" c\";d", ["A1 a \"b\" c", "B1 d"]),
      Case("quotes alone", "\"\"\"\";d", ["A1 \"", "B1 d"]),
      Case("an empty field", "\"\";d", ["B1 d"]), Case("a quote within a word", "5\" a;d", ["A1 5\" a", "B1 d"]),
      Case("a carriage return before the closing quote", "\"a\r\"\nb", ["A1 a\r", "A2 b"]),
    ])
  func quotes(given: Case<String, [String]>) throws { #expect(try cells(Array(given.given.utf8)) == given.expected) }

  @Test("Empty fields and lines keep the places of the others") func places() throws {
    #expect(try cells(Array("a;;c\n\n;e".utf8)) == ["A1 a", "C1 c", "B3 e"])
    #expect(try cells([]) == [])
  }

  @Test("A decimal comma is no delimiter where semicolons are") func decimalComma() throws {
    #expect(try cells(Array("unit;points\nKim Chung;7,5".utf8)).last == "B2 7,5")
  }

  @Test("Bytes that are no UTF-8 are refused at the first of them") func notText() {
    let bytes = Array("mã,".utf8) + [0xE1, 0x20]
    #expect(throws: TableFault(file: "a.csv", problem: .notText(offset: 4))) { try cells(bytes) }
  }

  @Test("A quote that is never closed is refused at its cell") func unclosed() {
    #expect(throws: TableFault(file: "a.csv", cell: "B2", problem: .unclosedQuote)) {
      try cells(Array("a;b\nc;\"d\ne".utf8))
    }
  }
}
