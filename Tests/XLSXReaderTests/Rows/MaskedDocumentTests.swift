import Spreadsheet
import Testing
@_spi(Testing) @testable import XLSXReader

/// Text beyond ASCII is parsed with a stand for each of its bytes, and must read as it does without.
@Suite struct MaskedDocuments {
  private func form(_ bytes: [UInt8]) -> (form: MaskedDocument.Form, copy: [UInt8]) {
    var copy = [UInt8](repeating: 0xAA, count: bytes.count + 1)
    let form = MaskedDocument.form(of: bytes.span, copy: &copy)
    return (form, Array(copy.prefix(bytes.count)))
  }

  @Test("Every byte beyond ASCII is masked, wherever it stands, and no other", arguments: 0...20)
  func copies(_ count: Int) {
    for place in 0...count {
      var bytes = (0..<count).map { UInt8(0x20 + $0) }
      bytes.insert(contentsOf: Array("ộ".utf8), at: place)
      let found = form(bytes)
      #expect(found.form == .copy && found.copy == bytes.map { $0 < 0x80 ? $0 : 0x7F })
    }
  }

  @Test("A mark of UTF-8 at the start stays")
  func mark() {
    #expect(form(Array("\u{FEFF}<é/>".utf8)).copy == [0xEF, 0xBB, 0xBF] + Array("<\u{7F}\u{7F}/>".utf8))
  }

  @Test("ASCII needs no copy, with a delete character or without", arguments: ["", "<a>b</a>", "<a>\u{7F}</a>"])
  func ascii(_ text: String) { #expect(form(Array(text.utf8)).form == .itself) }

  @Test(
    "What a copy could hide from the parser has none",
    arguments: [
      Array("é\u{7F}".utf8), Array("\u{7F} 12345678 é".utf8), [0xEF, 0xBF, 0xBE],
      Array("12345 é".utf8) + [0xEF, 0xBF, 0xBF],
      [0xC3], [0xC3, 0x28], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func none(_ bytes: [UInt8]) { #expect(form(bytes).form == .none) }

  @Test("Characters next to those that XML does not allow are masked", arguments: ["\u{FFFD}", "\u{FFE0}", "\u{F7FE}"])
  func neighbours(_ text: String) { #expect(form(Array(text.utf8)).form == .copy) }

  private func texts(_ rows: String, prolog: String, pieceBytes: Int?) throws -> [String] {
    var limits = ReadingLimits.default
    if let pieceBytes { limits.pieceBytes = pieceBytes }
    let file = StoredZip(parts: StoredZip.workbook(sheet: prolog + StoredZip.worksheet(rows))).bytes
    let sheet = try #require(try Workbook.open(file, limits: limits).sheets().first)
    return sheet.rows.flatMap { sheet.cells(inRow: $0) }.map { "\($0.value)" }
  }

  private func cell(_ text: String) -> String { "<row><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row>" }

  @Test(
    "A text reads as the file has it, in one step and in pieces",
    arguments: [
      ("Thừa Thiên Huế", "Thừa Thiên Huế"), ("xã Hoà &amp; Hòa &lt;ấ&gt;", "xã Hoà & Hòa <ấ>"),
      ("&#7845;ấ&#x1EA5;", "ấấấ"),
      ("<![CDATA[mục <ấ>\r\nệ]]> ố", "mục <ấ>\nệ ố"), ("ấ\r\nệ\rố\nư", "ấ\nệ\nố\nư"), ("a]]b ấ ]] ệ", "a]]b ấ ]] ệ"),
      ("<!-- chú thích ấ -->ệ<?lệnh ấ?>", "ệ"), ("\u{7F} ấ", "\u{7F} ấ"),
      ("😀 𠀀 \u{F8FF}\u{FFFD}", "😀 𠀀 \u{F8FF}\u{FFFD}"),
      ("_x1EA5_ ấ", "ấ ấ"),
    ])
  func texts(written: String, read: String) throws {
    for prolog in ["", "\u{FEFF}", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n"] {
      for size in [nil, 1, 61] {
        #expect(try texts(cell(written), prolog: prolog, pieceBytes: size) == ["\(CellValue.text(read))"])
      }
    }
  }

  @Test(
    "An attribute's value reads as the file has it, with references and line ends",
    arguments: [
      ("Mục Ấ", "Mục Ấ"), ("Ấ &amp; Ệ", "Ấ & Ệ"), ("&#7844; Ệ", "Ấ Ệ"), ("Ấ\nỆ", "Ấ Ệ"), ("Ấ\u{7F}", "Ấ\u{7F}"),
      ("Ấ &quot;\u{7F}", "Ấ \"\u{7F}"),
    ])
  func attributes(written: String, read: String) throws {
    var parts = StoredZip.workbook(sheet: StoredZip.worksheet(""))
    let part = try #require(parts.firstIndex { $0.name == "xl/workbook.xml" })
    let text = String(decoding: parts[part].content, as: UTF8.self)
    parts[part].content = Array(text.replacing(/<sheet name="[^"]*"/, with: "<sheet name=\"\(written)\"").utf8)
    for size in [nil, 61] {
      var limits = ReadingLimits.default
      if let size { limits.pieceBytes = size }
      #expect(try Workbook.open(StoredZip(parts: parts).bytes, limits: limits).worksheets.map(\.name) == [read])
    }
  }

  @Test(
    "Names and characters that are wrong are refused, also where their copies would look alike",
    arguments: [
      "<ấ></ệ>", "<row ấ=\"1\" ấ=\"2\"/>", "<row\u{7F}/>", "<row>ấ\u{FFFE}</row>", "<row>ấ&ệ;</row>",
      "<row>ấ\u{1}</row>",
    ])
  func refused(_ rows: String) {
    let file = StoredZip(parts: StoredZip.workbook(sheet: StoredZip.worksheet(rows))).bytes
    var limits = ReadingLimits.default
    limits.xmlTagBytes = 10
    let pushed = Fixture.refusal(of: file, limits: limits)
    #expect(Fixture.refusal(of: file) == pushed && pushed != nil)
  }

  @Test("Elements and attributes with other names than ours are passed over, whatever letters they have")
  func otherNames() throws {
    let row = "<row><c ấ=\"1\" ệ=\"2\" t=\"inlineStr\"><is><t>ấ</t></is><ệ ấ=\"ấ &amp;\">ố</ệ></c></row>"
    for size in [nil, 61] { #expect(try texts(row, prolog: "", pieceBytes: size) == ["\(CellValue.text("ấ"))"]) }
  }
}
