import Spreadsheet
import Testing
import XLSXReader
import ZipArchive

/// What real files do that is easily read wrong, where no fixture shows it already.
@Suite struct NamedCases {
  private func sheets(_ parts: [StoredZip.Part]) throws -> [Sheet] {
    try Workbook.open(StoredZip(parts: parts).bytes).sheets()
  }

  @Test("A workbook without shared texts or styles is read", arguments: ["xl/t.xml", "xl/y.xml"])
  func missingParts(_ part: String) throws {
    let rows = "<row><c s=\"0\"><v>1</v></c><c t=\"inlineStr\"><is><t>a</t></is></c></row>"
    let parts = StoredZip.workbook(sheet: StoredZip.worksheet(rows)).filter { $0.name != part }
    let sheet = try sheets(parts)[0]
    #expect(sheet["A1"]?.value == .number("1") && sheet["B1"]?.value == .text("a"))
    #expect(sheet["A1"]?.format == (part == "xl/y.xml" ? .plain : .dateTime))
  }

  @Test("Of alternate content neither choice nor fallback is a cell of the sheet")
  func alternateContent() throws {
    let alternative =
      "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
      + "<mc:Choice Requires=\"x14\"><row><c><v>9</v></c></row></mc:Choice><mc:Fallback><row><c><v>8</v></c></row>"
      + "</mc:Fallback></mc:AlternateContent>"
    let sheet = try sheets(
      StoredZip.workbook(
        sheet: StoredZip.worksheet("<row r=\"1\"><c><v>1</v></c></row>" + alternative, after: alternative)))[0]
    #expect(sheet.cellCount == 1 && sheet["A1"]?.value == .number("1"))
  }

  @Test("Elements of extensions are none of the sheet's, also by the same name")
  func extensions() throws {
    let rows =
      "<row><c><v>1</v></c><x:c xmlns:x=\"urn:x\"><x:v>2</x:v></x:c></row><x:row xmlns:x=\"urn:x\"><c><v>3</v></c></x:row>"
    let after = "<extLst><ext><sheetData><row><c><v>7</v></c></row></sheetData></ext></extLst>"
    let sheet = try sheets(StoredZip.workbook(sheet: StoredZip.worksheet(rows, after: after)))[0]
    #expect(sheet.cellCount == 1)
  }

  @Test("A lying dimension changes nothing")
  func dimension() throws {
    let sheet = StoredZip.worksheet("<row r=\"7\"><c r=\"C7\"><v>1</v></c></row>")
      .replacing("<sheetData>", with: "<dimension ref=\"A1:XFD1048576\"/><sheetData>")
    #expect(try sheets(StoredZip.workbook(sheet: sheet))[0].rows == [7])
  }

  @Test("Parts are found whatever the case and the slashes of entry names", arguments: ["XL\\S.XML", "xl/S.Xml"])
  func entryNames(_ name: String) throws {
    let parts = StoredZip.workbook.map { $0.name == "xl/s.xml" ? .init(name: name, content: $0.content) : $0 }
    #expect(try sheets(parts)[0]["B1"]?.value == .number("45292.5"))
  }

  @Test("A defined name of one sheet tells which")
  func scopedNames() throws {
    let parts = StoredZip.workbook.map { part -> StoredZip.Part in
      guard part.name == "xl/workbook.xml" else { return part }
      let text = String(decoding: part.content, as: UTF8.self)
      return .init(part.name, text.replacing("name=\"n\"", with: "name=\"n\" localSheetId=\"0\""))
    }
    let names = try Workbook.open(StoredZip(parts: parts).bytes).definedNames
    #expect(names == [DefinedName(name: "n", formula: "S!$A$1", sheet: "S")])
  }

  @Test("Texts keep their space where the file says so, and lose it elsewhere")
  func space() throws {
    let texts =
      "<si><t> a </t></si><si><t xml:space=\"preserve\"> a </t></si>"
      + "<si><r><t xml:space=\"preserve\">a </t></r><r><t> b </t></r></si>"
    let row = "<row>" + (0..<3).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined() + "</row>"
    let sheet = try sheets(StoredZip.workbook(sheet: StoredZip.worksheet(row), texts: texts))[0]
    #expect(sheet.cells(inRow: 1).map(\.value) == [.text("a"), .text(" a "), .text("a b")])
  }

  @Test("A name within fonts that is no font's is none", arguments: ["", "<font/>"])
  func strayFontName(_ before: String) throws {
    let styles =
      "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts>\(before)"
      + "<border><name val=\".VnTime\"/></border></fonts><cellXfs><xf fontId=\"0\"/></cellXfs></styleSheet>"
    let parts = StoredZip.workbook.map { $0.name == "xl/y.xml" ? .init($0.name, styles) : $0 }
    #expect(try Workbook.open(StoredZip(parts: parts).bytes).styles().map(\.font) == [nil])
  }

  @Test("Characters outside of a text are none of it")
  func strayTexts() throws {
    let rows = "<row><c t=\"inlineStr\"><is><t>a</t></is><t>b</t><x><t>c</t></x></c><c t=\"s\"><v>0</v></c></row>"
    let texts = "<x><t>d</t></x><row><t>e</t></row><si><t>f</t></si>"
    let parts = StoredZip.workbook(sheet: StoredZip.worksheet(rows), texts: texts)
    let sheet = try Workbook.open(StoredZip(parts: parts).bytes).sheets(fonts: true)[0]
    #expect(sheet.cells(inRow: 1).map(\.value) == [.text("a"), .text("f")])
    #expect(sheet["A1"]?.runs.map(\.text) == ["a"])
  }

  @Test("A text within a text ends once")
  func nestedTexts() throws {
    let text = "<t><t>_x000D_</t></t><r><t> a<t>b </t>c</t></r>"
    let rows = "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>\(text)</is></c></row>"
    let parts = StoredZip.workbook(sheet: StoredZip.worksheet(rows), texts: "<si>\(text)</si>")
    for cell in try Workbook.open(StoredZip(parts: parts).bytes).sheets(fonts: true)[0].cells(inRow: 1) {
      #expect(cell.value == .text("\r ab"))
      #expect(cell.runs.map(\.text).joined() == "\r ab")
    }
  }

  @Test("A picture of one colour is no bomb, for nobody inflates it")
  func picture() throws {
    var writer = ZipWriter()
    for part in StoredZip.workbook { try writer.add(part.name, contents: part.content, level: .balanced) }
    try writer.add("xl/media/image1.bmp", contents: [UInt8](repeating: 0xFF, count: 3_000_000), level: .balanced)
    #expect(try Workbook.open(writer.finish()).sheets()[0]["B1"]?.value == .number("45292.5"))
  }

  @Test("A sheet without a relationship is missed, not passed over")
  func noRelationship() throws {
    let parts = StoredZip.workbook.map { part -> StoredZip.Part in
      guard part.name == "xl/workbook.xml" else { return part }
      return .init(part.name, String(decoding: part.content, as: UTF8.self).replacing(" r:id=\"a\"", with: ""))
    }
    #expect(throws: XLSXError.missingSheet(name: "S", relationship: "")) { try sheets(parts) }
  }

  @Test("Empty parts for texts and styles are as good as none", arguments: ["xl/t.xml", "xl/y.xml"])
  func emptyParts(_ part: String) throws {
    let rows = "<row><c><v>1</v></c></row>"
    let parts = StoredZip.workbook(sheet: StoredZip.worksheet(rows)).map { $0.name == part ? .init(part, "") : $0 }
    #expect(try sheets(parts)[0].cellCount == 1)
  }

  @Test("A part is found though its name is percent-encoded in the container only")
  func encodedEntry() throws {
    let parts = StoredZip.workbook.map { part -> StoredZip.Part in
      let text = String(decoding: part.content, as: UTF8.self)
      return .init(
        part.name.replacing("xl/s.xml", with: "xl/%C4%91 s.xml"), text.replacing("\"s.xml\"", with: "\"đ s.xml\""))
    }
    #expect(try sheets(parts)[0]["B1"]?.value == .number("45292.5"))
  }

  @Test("Bytes before and behind the archive, and members that are deflated, are no matter")
  func surroundings() throws {
    var writer = ZipWriter()
    for part in StoredZip.workbook { try writer.add(part.name, contents: part.content, level: .balanced) }
    let file = Array("#!/bin/sh\n".utf8) + writer.finish() + Array("\0\0\0 behind".utf8)
    #expect(try Workbook.open(file).sheets()[0]["B1"]?.value == .number("45292.5"))
  }
}
