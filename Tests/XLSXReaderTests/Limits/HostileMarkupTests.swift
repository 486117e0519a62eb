import Testing
import XLSXReader

/// XML that reaches for what is not in the file, or is none.
@Suite struct HostileMarkup {
  private func refusal(_ content: [UInt8], of part: String) -> XLSXError? {
    var parts = StoredZip.workbook
    for index in parts.indices where parts[index].name == part { parts[index].content = content }
    return Fixture.refusal(of: StoredZip(parts: parts).bytes)
  }

  private static let doctypes = [
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE a SYSTEM \"http://127.0.0.1/a.dtd\">",
    "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>", "<!DOCTYPE a>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1/p\"> %p;]>",
  ]

  @Test(
    "A document type is refused in every part, whatever it declares", arguments: StoredZip.workbook.map(\.name),
    doctypes)
  func documentTypes(_ part: String, _ doctype: String) {
    let content = StoredZip.workbook.first { $0.name == part }?.content ?? []
    #expect(refusal(Array(doctype.utf8) + content, of: part) == .documentTypeDeclaration(part: part))
  }

  @Test(
    "Bytes that are no UTF-8 are refused",
    arguments: [[0xC3], [0xFF, 0xFE, 0x41], [0xED, 0xA0, 0x80], [0xC0, 0x80]] as [[UInt8]])
  func brokenUTF8(_ bytes: [UInt8]) {
    let sheet = StoredZip.worksheet("<row><c t=\"str\"><v>@</v></c></row>").utf8.flatMap { $0 == 0x40 ? bytes : [$0] }
    guard case .corrupt(.xml(.invalidCharacter), at: .part("xl/s.xml", byte: _?)) = refusal(sheet, of: "xl/s.xml")
    else {
      Issue.record("\(String(describing: refusal(sheet, of: "xl/s.xml")))")
      return
    }
  }

  @Test(
    "XML that is not well formed says how",
    arguments: [
      ("", .endsEarly), ("<worksheet>", .endsEarly), ("<worksheet></sheet>", .mismatchedTags),
      ("<worksheet/><a/>", .trailingContent), ("<worksheet a=\"1\" a=\"2\"/>", .attribute),
      ("<worksheet>&nbsp;</worksheet>", .unknownEntity), ("<worksheet>\u{1}</worksheet>", .invalidCharacter),
      ("<?xml version=\"1.0\" encoding=\"x-none\"?><worksheet/>", .unknownEncoding), ("no XML", .endsEarly),
      ("<worksheet><1/></worksheet>", .syntax),
    ] as [(String, XLSXError.XMLFault)])
  func faults(_ xml: String, fault: XLSXError.XMLFault) {
    guard case .corrupt(.xml(fault), at: .part("xl/s.xml", byte: _?)) = refusal(Array(xml.utf8), of: "xl/s.xml") else {
      Issue.record("\(String(describing: refusal(Array(xml.utf8), of: "xl/s.xml")))")
      return
    }
  }

  @Test(
    "XML that is cut off within a character of its encoding is no whole document", arguments: ["GB18030", "UTF-16LE"])
  func cutOffCharacter(_ encoding: String) {
    let start = "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><worksheet><sheetData><row><c><v>6</v></c>r"
    let wide: (String) -> [UInt8] = { $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
    let content = encoding == "GB18030" ? Array(start.utf8) + [0xFF] : [0xFF, 0xFE] + wide(start) + [0x41]
    guard case .corrupt(.xml, at: .part("xl/s.xml", byte: _?)) = refusal(content, of: "xl/s.xml") else {
      Issue.record("\(String(describing: refusal(content, of: "xl/s.xml")))")
      return
    }
  }

  @Test("An ampersand in an attribute is one, and what only looks like one stays")
  func ampersands() throws {
    var parts = StoredZip.workbook
    for index in parts.indices where parts[index].name == "xl/workbook.xml" {
      let text = String(decoding: parts[index].content, as: UTF8.self)
      parts[index] = .init(
        "xl/workbook.xml", text.replacing("name=\"S\"", with: "name=\"&amp;a &#38;b&amp;#38;&lt;&amp;\""))
    }
    #expect(try Workbook.open(StoredZip(parts: parts).bytes).worksheets.map(\.name) == ["&a &b&#38;<&"])
  }

  @Test("A workbook within a workbook is bytes that nobody opens")
  func nested() throws {
    let inner = StoredZip(parts: StoredZip.workbook).bytes
    let outer = StoredZip(parts: StoredZip.workbook + [.init(name: "xl/embeddings/book.xlsx", content: inner)])
    #expect(try Workbook.open(outer.bytes).sheets().count == 1)
  }
}
