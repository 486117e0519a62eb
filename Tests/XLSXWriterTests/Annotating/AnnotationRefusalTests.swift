import Spreadsheet
import Testing
import XLSXWriter
import ZipArchive

/// Workbooks that are left alone rather than put at risk.
@Suite struct AnnotationRefusals {
  private func refusal(_ package: SmallPackage, on cells: [String] = ["A1"]) throws -> PatchError? {
    do throws(PatchError) {
      let notes = cells.compactMap { CellReference($0) }.map { Notes.note("Phiếu", $0) }
      _ = try AnnotatedWorkbook.bytes(of: try bytes(of: package), with: Notes.annotation(notes))
      return nil
    } catch { return error }
  }

  private func bytes(of package: SmallPackage) throws(PatchError) -> [UInt8] {
    do { return try package.bytes() } catch { throw .missingPart("test") }
  }

  @Test("A plain one is not refused") func plain() throws { #expect(try refusal(SmallPackage()) == nil) }

  @Test("One that is signed is refused")
  func signed() throws {
    let links = SmallPackage.relationships([
      ("officeDocument", "xl/workbook.xml"), ("digital-signature/origin", "o.sigs"),
    ])
    #expect(try refusal(SmallPackage().with("_rels/.rels", links)) == .notAnnotated(.signed))
    #expect(try refusal(SmallPackage().with("_xmlsignatures/sig1.xml", "<a/>")) == .notAnnotated(.signed))
  }

  @Test("One of another kind is refused", arguments: ["template.main+xml", "sheet"])
  func otherKind(kind: String) throws {
    let package = SmallPackage().with("[Content_Types].xml", SmallPackage.types(of: kind))
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.\(kind)"
    #expect(try refusal(package) == .notAnnotated(.otherKind(contentType: type)))
  }

  /// Shapes by what is odd about them, and the part that is blamed.
  static let shapes: [(name: String, package: SmallPackage, part: String)] = [
    (
      "another encoding",
      SmallPackage().with("xl/styles.xml", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><styleSheet/>"),
      "xl/styles.xml"
    ),
    ("no list of styles", SmallPackage(styles: "<fonts/>"), "xl/styles.xml"),
    ("another namespace", SmallPackage().with("xl/styles.xml", "<styleSheet xmlns=\"urn:x\"/>"), "xl/styles.xml"),
    (
      "a style that is not there",
      SmallPackage(sheet: "<sheetData><row r=\"1\"><c r=\"A1\" s=\"9\"/></row></sheetData>"),
      "xl/styles.xml"
    ),
    (
      "alternatives", SmallPackage(sheet: "<sheetData/><AlternateContent><legacyDrawing/></AlternateContent>"),
      "xl/worksheets/sheet1.xml"
    ),
    (
      "a drawing that is not there", SmallPackage(sheet: "<sheetData/><legacyDrawing r:id=\"rId9\"/>"),
      "xl/worksheets/sheet1.xml"
    ),
    (
      "prefixes of a drawing",
      SmallPackage.noted("", columns: []).with("xl/drawings/vmlDrawing1.vml", "<xml></xml>"),
      "xl/drawings/vmlDrawing1.vml"
    ),
    (
      "a note without a cell", SmallPackage.noted("<comment authorId=\"0\"><text/></comment>", columns: []),
      "xl/comments1.xml"
    ),
    (
      "a place that is no number",
      SmallPackage(
        book:
          "<bookViews><workbookView activeTab=\"x\"/></bookViews><sheets><sheet name=\"Phiếu\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
      ), "xl/workbook.xml"
    ),
  ]

  @Test("One that is written in an unknown way is refused, and the part is named", arguments: shapes.indices)
  func unusual(index: Int) throws {
    let shape = Self.shapes[index]
    guard case .notAnnotated(.unusual(let part, _))? = try refusal(shape.package) else {
      Issue.record("\(shape.name): \(String(describing: try refusal(shape.package)))")
      return
    }
    #expect(part == shape.part, "\(shape.name)")
  }

  @Test("A part that would be too large to edit is refused, one just within is not", arguments: [0, 1])
  func size(excess: Int) throws {
    let limit = 8 << 20
    let start = SmallPackage().parts[4].text
    let filler = limit - start.utf8.count - "<!---->".utf8.count + excess
    // Text that deflates badly enough not to look like a bomb.
    var state: UInt32 = 1
    let noise = String(
      decoding: (0..<filler).map { _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return UInt8(ascii: "a") + UInt8(state >> 24 & 15)
      }, as: UTF8.self)
    let package = SmallPackage().with("xl/worksheets/sheet1.xml", start + "<!--\(noise)-->")
    let expected: PatchError? =
      excess == 0
      ? nil : .notAnnotated(.partTooLarge(part: "xl/worksheets/sheet1.xml", bytes: limit + 1, allowed: limit))
    #expect(try refusal(package) == expected)
  }
}
