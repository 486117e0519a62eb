import Spreadsheet
import Testing
import XLSXWriter
import ZipArchive

/// The parts that carry notes, as they are afterwards.
@Suite struct AnnotatedParts {
  private static let run =
    "<r><rPr><b/><sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"Tahoma\"/><family val=\"2\"/></rPr>"
    + "<t xml:space=\"preserve\">score.above-max</t></r><r><rPr><sz val=\"9\"/><color indexed=\"81\"/>"
    + "<rFont val=\"Tahoma\"/><family val=\"2\"/></rPr><t xml:space=\"preserve\">\n=1+1 &lt;&amp;&gt; _x0001_</t></r>"
  private static let later = run.replacing("\">score", with: "\">\n\nscore")

  @Test("The workbook shows the sheet that it showed, and its local names stay local")
  func workbook() throws {
    let package = SmallPackage(
      book:
        "<bookViews><workbookView activeTab=\"1\" firstSheet=\"1\"/><workbookView xWindow=\"1\"/></bookViews><sheets>"
        + "<sheet name=\"Phiếu\" sheetId=\"3\" r:id=\"rId1\"/></sheets><definedNames>"
        + "<definedName name=\"a\" localSheetId=\"0\">1</definedName><definedName name=\"b\">2</definedName>"
        + "</definedNames>")
    let text = try Notes.put(on: ["A1"], of: package).text("xl/workbook.xml")
    #expect(
      text.contains("<workbookView activeTab=\"2\" firstSheet=\"0\"/><workbookView activeTab=\"1\" xWindow=\"1\"/>"))
    #expect(
      text.contains(
        "<sheets><sheet name=\"Phát hiện\" sheetId=\"4\" xmlns:r=\"\(SmallPackage.office)\" r:id=\"rId3\"/>"
          + "<sheet name=\"Phiếu\" sheetId=\"3\" r:id=\"rId1\"/></sheets>"))
    #expect(text.contains("<definedName name=\"a\" localSheetId=\"1\">1</definedName><definedName name=\"b\">2<"))
  }

  @Test("A workbook without views shows its first visible sheet")
  func noViews() throws {
    let text = try Notes.put(on: [], of: SmallPackage()).text("xl/workbook.xml")
    #expect(text.contains("<bookViews><workbookView activeTab=\"1\"/></bookViews><sheets>"))
  }

  @Test("The list takes another name where a sheet has its own")
  func name() throws {
    let package = SmallPackage(book: "<sheets><sheet name=\"PHÁT HIỆN\" sheetId=\"1\" r:id=\"rId1\"/></sheets>")
    #expect(
      try Notes.put(on: [], of: package).text("xl/workbook.xml").contains("<sheet name=\"Phát hiện (2)\" sheetId=\"2\"")
    )
  }

  @Test("A cell keeps what its style says but for the ground")
  func style() throws {
    let archive = try Notes.put(on: ["A1"], of: SmallPackage())
    let styles = try archive.text("xl/styles.xml")
    #expect(styles.contains("<fill/><fill/><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFC7CE\"/>"))
    #expect(
      styles.contains(
        "</xf><xf numFmtId=\"9\" applyAlignment=\"1\" fillId=\"2\" applyFill=\"1\">"
          + "<alignment horizontal=\"center\"/></xf>"))
    #expect(try archive.text("xl/worksheets/sheet1.xml").contains("<c r=\"A1\" s=\"2\"><v>1</v></c>"))
  }

  @Test("The second ground is a pattern of grey also in a workbook that has one only")
  func oneFill() throws {
    let styles = SmallPackage.styles.replacing("<fills count=\"2\"><fill/><fill/>", with: "<fills count=\"1\"><fill/>")
    let text = try Notes.put(on: ["A1"], of: SmallPackage(styles: styles)).text("xl/styles.xml")
    #expect(
      text.contains(
        "<fill/><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\">"))
    #expect(text.contains("fillId=\"2\" applyFill=\"1\"><alignment"))
  }

  @Test("A workbook without styles gets a part for them")
  func noStyles() throws {
    let sheet = "<sheetData><row><c><v>1</v></c></row></sheetData>"
    let archive = try Notes.put(on: ["A1"], of: SmallPackage(sheet: sheet, styles: nil))
    #expect(try archive.text("xl/styles.xml").contains("<cellXfs count=\"7\">"))
    #expect(try archive.text("[Content_Types].xml").contains("<Override PartName=\"/xl/styles.xml\""))
    #expect(
      try archive.text("xl/_rels/workbook.xml.rels").contains("relationships/styles\" Target=\"/xl/styles.xml\"/>"))
  }

  @Test(
    "The element of the notes stands where the schema has it",
    arguments: [
      ("<sheetData/>", "", "at the end"), ("<sheetData/>", "<tableParts count=\"0\"/>", "before tables"),
      (
        "<sheetData/><pageMargins/><headerFooter/><drawing r:id=\"x\"/>", "<legacyDrawingHF r:id=\"y\"/>",
        "between drawings"
      ),
      (
        "<sheetData/><mergeCells><mergeCell ref=\"C3:D4\"/></mergeCells><hyperlinks/>", "<extLst/>", "before extensions"
      ),
    ])
  func place(before: String, after: String, name: String) throws {
    let archive = try Notes.put(on: ["D4"], of: SmallPackage(sheet: before + after))
    let text = try archive.text("xl/worksheets/sheet1.xml")
    let element = "<legacyDrawing xmlns:r=\"\(SmallPackage.office)\" r:id=\"rId2\"/>"
    #expect(text.hasSuffix(before.replacing("<sheetData/>", with: "") + element + after + "</worksheet>"))
    // Of merged cells the first shows the note.
    #expect(try archive.text("xl/comments1.xml").contains(name == "before extensions" ? "ref=\"C3\"" : "ref=\"D4\""))
  }

  @Test(
    "A note that is there keeps its text, and ours follows",
    arguments: [
      ("<text><t>cũ</t></text>", "<text><r><t>cũ</t></r>\(later)</text>"),
      ("<text><r><t>cũ</t></r></text>", "<text><r><t>cũ</t></r>\(later)</text>"),
      ("<text/>", "<text>\(run)</text>"), ("<text></text>", "<text>\(run)</text>"),
    ])
  func appended(old: String, new: String) throws {
    let package = SmallPackage.noted("<comment ref=\"A1\" authorId=\"0\">\(old)</comment>", columns: [0])
    let archive = try Notes.put(on: ["A1"], of: package)
    let text = try archive.text("xl/comments1.xml")
    #expect(text.contains("<commentList><comment ref=\"A1\" authorId=\"0\">\(new)</comment></commentList>"))
    #expect(text.contains("<author>An</author><author>vtlt-batch</author>"))
    // The box that is there shows it.
    #expect(try archive.text("xl/drawings/vmlDrawing1.vml") == SmallPackage.drawing(columns: [0]))
  }

  @Test("New notes stand among those that are there in reading order, each with a box of its own id")
  func amongOthers() throws {
    let list = ["A1", "C1"].map { "<comment ref=\"\($0)\" authorId=\"0\"><text><t>x</t></text></comment>" }.joined()
    let archive = try Notes.put(on: ["B1", "D9"], of: SmallPackage.noted(list, columns: [0, 2]))
    let text = try archive.text("xl/comments1.xml")
    let order = ["A1", "B1", "C1", "D9"].map { text.firstRange(of: "ref=\"\($0)\"")?.lowerBound }
    #expect(order.compactMap(\.self) == order.compactMap(\.self).sorted() && !order.contains(nil))
    #expect(text.contains("<comment ref=\"B1\" authorId=\"1\"><text>\(Self.run)</text></comment>"))
    let boxes = try archive.text("xl/drawings/vmlDrawing1.vml")
    for (id, row, column) in [("1026", 0, 0), ("1028", 0, 1), ("1027", 0, 2), ("1029", 8, 3)] where id > "1027" {
      #expect(boxes.contains("id=\"_x0000_s\(id)\""))
      #expect(boxes.contains("<x:Row>\(row)</x:Row><x:Column>\(column)</x:Column>"))
    }
    #expect(boxes.hasSuffix("</v:shape></xml>"))
  }

  @Test("The list leads to the cells, whatever the sheet is called")
  func links() throws {
    let package = SmallPackage(book: "<sheets><sheet name=\"Phiếu 'A' &amp; B\" sheetId=\"1\" r:id=\"rId1\"/></sheets>")
    let notes = [
      Notes.note("Phiếu 'A' & B", CellReference(row: 2, column: 2)), Notes.note("x", .init(row: 1, column: 1)),
    ]
    let bytes = try AnnotatedWorkbook.bytes(of: try package.bytes(), with: Notes.annotation(notes))
    let text = try ZipArchive(bytes).text("xl/worksheets/sheet2.xml")
    #expect(
      text.contains(
        "<hyperlinks><hyperlink ref=\"B4\" location=\"'Phiếu ''A'' &amp; B'!B2\"/></hyperlinks><pageMargins"))
  }

  @Test(
    "Formulas, rows without cells and cells without references stay",
    arguments: [
      (
        "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" s=\"2\"><f>1+1</f><v>2</v></c></row>"
      ),
      ("<row><c><v>2</v></c><c/></row>", "<row><c s=\"2\"><v>2</v></c><c/></row>"),
      ("<row r='1'/>", "<row r='1'><c r=\"A1\" s=\"2\"/></row>"),
      ("<row r=\"2\"/>", "<row r=\"1\"><c r=\"A1\" s=\"2\"/></row><row r=\"2\"/>"),
    ])
  func rows(old: String, new: String) throws {
    let archive = try Notes.put(on: ["A1"], of: SmallPackage(sheet: "<sheetData>\(old)</sheetData>"))
    #expect(try archive.text("xl/worksheets/sheet1.xml").contains("<sheetData>\(new)</sheetData>"))
  }

  @Test(
    "A box stays within the grid",
    arguments: [
      ("A1", "1, 15, 0, 10, 5, 15, 4, 4"), ("XFD1048576", "16379, 15, 1048571, 10, 16383, 15, 1048575, 4"),
    ])
  func box(cell: String, anchor: String) throws {
    let text = try Notes.put(on: [cell], of: SmallPackage()).text("xl/drawings/vmlDrawing1.vml")
    #expect(text.contains("<x:Anchor>\(anchor)</x:Anchor>"))
  }
}
