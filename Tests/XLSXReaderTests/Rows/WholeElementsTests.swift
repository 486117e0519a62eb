import Spreadsheet
import Testing
@_spi(Testing) @testable import XLSXReader

/// Rows and shared texts in the middle of a large part are parsed in one step, and must read as when they are pushed.
@Suite struct WholeElementsInPieces {
  @Test(
    "The stretch lies between the first end tag and the last, and has no comment, CDATA section or instruction",
    arguments: [
      ("", nil), ("</row>", nil), ("<row></row", nil), ("a</row>b</row>c", "b</row>"), ("</row></row>", "</row>"),
      ("</row><row>1</row> <row>2</row><row", "<row>1</row> <row>2</row>"), ("</row></x:row></Row>", nil),
      ("</row >a</row>b</row>", "b</row>"), ("</row>< /row>a</row>!?", "< /row>a</row>"),
      ("<!-- --></row>a</row><?x?>", "a</row>"), ("</row>a!b?c<a!?/></row>", "a!b?c<a!?/></row>"),
      ("</row>a<!-- --></row>", nil), ("</row>a<![CDATA[]]></row>", nil), ("</row><?x?></row>", nil),
      ("</row>! ! ?<!--></row>", nil), ("/></row>/row>a/></row>", "/row>a/></row>"),
    ] as [(String, String?)])
  func range(_ piece: String, expected: String?) {
    let bytes = Array(piece.utf8)
    let range = WholeElements.range(in: bytes.span, between: "</row>")
    #expect(range.map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
  }

  private func limits(_ pieceBytes: Int) -> ReadingLimits {
    var limits = ReadingLimits.default
    limits.pieceBytes = pieceBytes
    limits.ratio = 10_000
    return limits
  }

  /// Rows with this in the middle, enough for several pieces of each size below.
  private func rows(around middle: String) -> String {
    let rows = (1...9).map { "<row><c t=\"str\"><v>ấ\($0)</v></c><c><v>\($0).5</v></c></row>\n" }
    return rows.joined() + middle + rows.joined()
  }

  private func file(_ rows: String, after: String = "") -> [UInt8] {
    StoredZip(parts: StoredZip.workbook(sheet: StoredZip.worksheet(rows, after: after))).bytes
  }

  private func cells(_ file: [UInt8], _ pieceBytes: Int) throws -> [Cell] {
    let sheet = try #require(try Workbook.open(file, limits: limits(pieceBytes)).sheets().first)
    return sheet.rows.flatMap { sheet.cells(inRow: $0) }
  }

  @Test(
    "A sheet reads the same in pieces that hold whole rows and byte by byte",
    arguments: [
      "", "<row><row></row></row>", "<row><c><v>7</v></c><row><c><v>8</v></c></row></row>",
      "<Alternate><Choice><row/><row></row></Choice><row></row></Alternate>",
      "<!-- <row></row> -->", "<row><c t=\"str\"><v><![CDATA[</row> ]]>a</v></c></row>", "<?x </row> <row> ?>",
      "<row><c t=\"str\"><v>a&amp;b &#7845; &lt;/row&gt; !? </v></c></row>", "\r\n<row>\r<c><v>1\r</v></c></row>",
      "</sheetData><sheetData>", "</sheetData><row></row><row></row><sheetData>",
      "<row><c t=\"inlineStr\"><is><t xml:space=\"preserve\"> ấ\n\tb </t></is></c></row>",
      "<row><c t=\"str\"><v>1</v><f a='&#38;\"&apos;ấ'>A1&amp;\"ấ\"</f></c></row>",
      "<row xmlns:a=\"urn:a\" a:b=\"c\"><a:c/></row>", "<row a:b=\"1\"/>",
    ])
  func sheets(_ middle: String) throws {
    let file = file(rows(around: middle), after: "<extLst><row></row><row></row></extLst>")
    let pushed = try cells(file, 1)
    #expect(pushed.count >= 36)
    for size in [150, 200, 333, 500, 700, 1_000, 1_200] { #expect(try cells(file, size) == pushed) }
  }

  @Test(
    "What is not well formed, or says what cannot be, is refused for the same reason at the same byte",
    arguments: [
      "<row><c></row>", "<row></row></x>", "<row>&nbsp;</row>", "<row a=\"1\" a=\"2\"></row>", "<row a></row>",
      "<row><c><v>\u{1}</v></c></row>", "<row>]]></row>", "<row r=\"0\"></row>", "<row><c r=\"A0\"></c></row>",
      "<row><c t=\"s\"><v>9</v></c></row>", "</sheetData></worksheet><row></row>", "<row><1></1></row>",
      "<row><c r=\"</row>\"/></row>", "<row></row><row><c><v>1</v></c>", "<x></row>",
      "<row>\u{FFFE}</row>", "\0", "<row>\0<c><v>1</v></c></row>", "<row><c><v>1\0</v></c></row>", "<row\0></row>",
      "<row><c><v>\(String(repeating: "x", count: 700))]]></v></c></row>", "<row><c><v>a ]] b]]> c]]></v></c></row>",
      "<row><!-- -- --></row>", "<row>&#0;</row>",
      String(repeating: "<a>", count: 70) + "<row></row><row></row>" + String(repeating: "</a>", count: 70),
    ])
  func faults(_ middle: String) throws {
    let file = file(rows(around: middle))
    let pushed = try #require(Fixture.refusal(of: file, limits: limits(1)))
    for size in [150, 200, 333, 500, 700, 1_000, 1_200] {
      #expect(Fixture.refusal(of: file, limits: limits(size)) == pushed, "\(size)")
    }
  }

  @Test("A depth above libxml2's own is the limit that was asked for", arguments: [254, 255, 256, 300])
  func depth(_ limit: Int) throws {
    let deep = { (count: Int) in
      // Below worksheet, sheetData and row.
      "<row><c><v>7</v></c>" + String(repeating: "<d>", count: count - 3) + String(repeating: "</d>", count: count - 3)
        + "</row>"
    }
    for size in [1, 150, 2_000, 4_000] {
      var limits = limits(size)
      limits.xmlDepth = limit
      #expect(Fixture.refusal(of: file(rows(around: deep(limit))), limits: limits) == nil)
      guard
        case .limitExceeded(limit: .xmlDepth, allowed: limit, found: limit + 1, _) = Fixture.refusal(
          of: file(rows(around: deep(limit + 1))), limits: limits)
      else {
        Issue.record("not refused for its depth in pieces of \(size)")
        return
      }
    }
  }

  @Test("A byte that is no UTF-8 is refused at the same byte")
  func encoding() {
    var file = file(rows(around: "<row>%%%</row>"))
    for index in file.indices where file[index] == UInt8(ascii: "%") { file[index] = 0xC3 }
    let pushed = Fixture.refusal(of: file, limits: limits(1))
    #expect(pushed != nil)
    for size in [200, 500, 1_000] { #expect(Fixture.refusal(of: file, limits: limits(size)) == pushed) }
  }

  @Test("Shared texts read the same in pieces that hold whole ones and byte by byte")
  func sharedTexts() throws {
    let texts = (0..<60).map {
      "<si><t>mục \($0) &amp; ệ</t></si><si><r><rPr><b/></rPr><t>a</t></r><r><t>b\($0)</t></r></si>"
    }
    let rows = "<row>" + (0..<120).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined() + "</row>"
    let file = StoredZip(
      parts: StoredZip.workbook(sheet: StoredZip.worksheet(rows), texts: texts.joined(separator: "\n"))
    ).bytes
    let pushed = try cells(file, 1)
    #expect(pushed.map { "\($0.value)" }.prefix(2) == ["\(CellValue.text("mục 0 & ệ"))", "\(CellValue.text("ab0"))"])
    for size in [150, 200, 333, 500, 1_000, 4_000] { #expect(try cells(file, size) == pushed) }
  }

  @Test("A sheet in Latin-1 is not taken for UTF-8, whatever the piece holds")
  func latin1() throws {
    let head = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
    let sheet = head + StoredZip.worksheet(rows(around: ""))
    let file = StoredZip(parts: StoredZip.workbook(sheet: sheet)).bytes
    let pushed = try cells(file, 1)
    #expect(pushed.contains { "\($0.value)" == "\(CellValue.text("áº¥1"))" })
    for size in [150, 333, 700] { #expect(try cells(file, size) == pushed) }
  }

  /// What the parser takes of a stretch that stands behind a head that was pushed.
  private func taken(_ head: String, _ stretch: String) throws -> Int {
    let tables = WorkbookTables(texts: TextTable(), formats: [], fonts: nil, dateSystem: .from1900)
    let handler = Worksheet(part: "a", tables: tables, budget: ReadingBudget(limits: .default))
    var parser = XMLParser(for: Worksheet.self, partSize: 100, countsNames: false)
    var session = XMLSession(handler, part: "a", limits: .default, parser: parser)
    let head = Array(head.utf8)
    try parser.push(head, 0..<head.count, session: &session)
    var buffer = Array(stretch.utf8) + [0xFF]
    let before = buffer
    defer { #expect(buffer == before) }
    return try parser.parseElements(&buffer, 0..<(buffer.count - 1), session: &session)
  }

  @Test("A stretch is taken whole between tags, up to the end of what was open before, and not within anything else")
  func taking() throws {
    let start = "<worksheet><sheetData><row></row>"
    #expect(try taken(start, "<row></row> <row></row>") == 23)
    #expect(try taken(start, "<row></row></sheetData><row></row>") == 11)
    #expect(try taken(start, "<row></row><row><row></row>") == 27)
    #expect(try taken("<worksheet/>", "<row></row>") == 0)
    for head in [start + "<row", start + "text", start + "<!-- ", start + "<![CDATA[", ""] {
      #expect(try taken(head, "<row></row>") == 0)
    }
  }
}
