import ZipArchive

/// A workbook of one sheet as text, part by part, each of which a test can put differently.
struct SmallPackage {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let links = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// The parts by their names, in their order.
  var parts: [(name: String, text: String)]

  /// A workbook whose sheet has some elements, and more parts if they are given.
  init(
    sheet: String = "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c></row></sheetData>", book: String? = nil,
    sheetLinks: [(kind: String, target: String)] = [], styles: String? = Self.styles,
    more: [(name: String, text: String)] = []
  ) {
    let book = book ?? "<sheets><sheet name=\"Phiếu\" sheetId=\"3\" r:id=\"rId1\"/></sheets>"
    parts = [
      ("[Content_Types].xml", Self.types()),
      ("_rels/.rels", Self.relationships([("officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(book)</workbook>"),
      (
        "xl/_rels/workbook.xml.rels",
        Self.relationships([("worksheet", "worksheets/sheet1.xml")] + (styles == nil ? [] : [("styles", "styles.xml")]))
      ),
      ("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(sheet)</worksheet>"),
    ]
    if let styles { parts.append(("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>")) }
    if !sheetLinks.isEmpty { parts.append(("xl/worksheets/_rels/sheet1.xml.rels", Self.relationships(sheetLinks))) }
    parts += more
  }

  /// Styles with one that is bold and centred.
  static let styles =
    "<fonts count=\"1\"><font><sz val=\"11\"/></font></fonts><fills count=\"2\"><fill/><fill/></fills>"
    + "<borders count=\"1\"><border/></borders><cellXfs count=\"2\"><xf numFmtId=\"0\" fillId=\"0\"/>"
    + "<xf numFmtId=\"9\" fillId=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\"/></xf></cellXfs>"

  static func types(of book: String = "sheet.main+xml", more: String = "") -> String {
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" "
      + "ContentType=\"application/xml\"/><Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override "
      + "PartName=\"/xl/workbook.xml\" ContentType=\"\(kind).\(book)\"/>\(more)</Types>"
  }

  static func relationships(_ links: [(kind: String, target: String)]) -> String {
    let entries = links.enumerated().map { index, link in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(office)/\(link.kind)\" Target=\"\(link.target)\"/>"
    }
    return "<Relationships xmlns=\"\(Self.links)\">\(entries.joined())</Relationships>"
  }

  /// A sheet's notes.
  static func comments(_ list: String) -> String {
    "<comments xmlns=\"\(main)\"><authors><author>An</author></authors><commentList>\(list)</commentList></comments>"
  }

  /// A drawing with boxes for cells of the first row.
  static func drawing(columns: [Int]) -> String {
    let boxes = columns.map { column in
      "<v:shape id=\"_x0000_s\(1025 + column)\" type=\"#_x0000_t202\"><x:ClientData ObjectType=\"Note\">"
        + "<x:Row>0</x:Row><x:Column>\(column)</x:Column></x:ClientData></v:shape>"
    }
    return "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
      + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shapetype id=\"_x0000_t202\"/>\(boxes.joined())</xml>"
  }

  /// A workbook whose sheet has notes on cells of its first row.
  static func noted(_ comments: String, columns: [Int]) -> SmallPackage {
    SmallPackage(
      sheet: "<sheetData><row r=\"1\"><c r=\"A1\"/><c r=\"C1\"/></row></sheetData><legacyDrawing r:id=\"rId2\"/>",
      sheetLinks: [("comments", "../comments1.xml"), ("vmlDrawing", "../drawings/vmlDrawing1.vml")],
      more: [("xl/comments1.xml", Self.comments(comments)), ("xl/drawings/vmlDrawing1.vml", drawing(columns: columns))])
  }

  /// The same with another text for a part.
  func with(_ name: String, _ text: String) -> SmallPackage {
    var package = self
    if let index = parts.firstIndex(where: { $0.name == name }) {
      package.parts[index].text = text
    } else {
      package.parts.append((name, text))
    }
    return package
  }

  func bytes() throws -> [UInt8] {
    var writer = ZipWriter()
    for (name, text) in parts { try writer.add(name, contents: Array(text.utf8), level: .balanced) }
    return writer.finish()
  }
}

extension ZipArchive {
  /// A part as text.
  func text(_ name: String) throws -> String {
    guard let member = member(named: name) else { return "" }
    return String(decoding: try contents(of: member), as: UTF8.self)
  }
}
