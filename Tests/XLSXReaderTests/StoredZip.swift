/// A ZIP file of stored parts with right checksums, so that a test can change what is in them.
struct StoredZip {
  /// A part's name and bytes.
  struct Part {
    let name: String
    var content: [UInt8]
  }

  var parts: [Part]

  /// The bytes of the file.
  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let figures =
        number(Int(crc32(part.content)), 4) + number(part.content.count, 4) + number(part.content.count, 4)
        + number(part.name.utf8.count, 2) + number(0, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(0, 8)
      directory += figures + number(0, 10) + number(file.count, 4) + Array(part.name.utf8)
      file += number(0x0403_4B50, 4) + number(20, 2) + number(0, 8) + figures + Array(part.name.utf8) + part.content
    }
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
      + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
    return file + directory + end
  }

  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }

  private func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB8_8320 }
    }
    return ~crc
  }
}

extension StoredZip {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A worksheet's XML around its rows and what follows them.
  static func worksheet(_ rows: String, after: String = "") -> String {
    "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>"
  }

  /// A workbook of one sheet.
  static func workbook(sheet: String, texts: String = "<si><t>a</t></si>") -> [Part] {
    [
      Part(
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"\(document)/officeDocument\" "
          + "Target=\"xl/workbook.xml\"/></Relationships>"),
      Part(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(document)\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"a\"/></sheets>"
          + "<definedNames><definedName name=\"n\">S!$A$1</definedName></definedNames></workbook>"),
      Part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"\(document)/worksheet\" Target=\"s.xml\"/>"
          + "<Relationship Id=\"b\" Type=\"\(document)/sharedStrings\" Target=\"t.xml\"/>"
          + "<Relationship Id=\"c\" Type=\"\(document)/styles\" Target=\"y.xml\"/></Relationships>"),
      Part("xl/s.xml", sheet),
      Part("xl/t.xml", "<sst xmlns=\"\(main)\">\(texts)</sst>"),
      Part(
        "xl/y.xml",
        "<styleSheet xmlns=\"\(main)\"><numFmts><numFmt numFmtId=\"200\" formatCode=\"[h]:mm;dd\"/></numFmts><fonts>"
          + "<font><name val=\".VnTime\"/></font></fonts><cellXfs><xf numFmtId=\"14\" fontId=\"0\"/>"
          + "<xf numFmtId=\"200\" fontId=\"9\"/></cellXfs></styleSheet>"),
    ]
  }

  /// A workbook of one sheet that has something of everything.
  static var workbook: [Part] {
    workbook(
      sheet: worksheet(
        "<row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"B1\" s=\"0\"><v>45292.5</v></c>"
          + "<c r=\"C1\"><f t=\"shared\" si=\"0\" ref=\"C1:C9\">A1+$B$2</f><v>1</v></c></row>"
          + "<row r=\"9\"><c r=\"C9\"><f t=\"shared\" si=\"0\"/><v>2</v></c>"
          + "<c r=\"D9\" t=\"inlineStr\"><is><r><rPr><rFont val=\"x\"/></rPr><t>_x0041_b</t></r></is></c></row>",
        after: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"),
      texts: "<si><r><t>a</t></r><rPh sb=\"0\" eb=\"1\"><t>b</t></rPh></si>")
  }
}

extension StoredZip.Part {
  init(_ name: String, _ content: String) { self.init(name: name, content: Array(content.utf8)) }
}
