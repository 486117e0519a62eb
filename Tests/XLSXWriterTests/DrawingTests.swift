import Spreadsheet
import Testing
import XLSXWriter

@Suite struct DrawingWorkbooks {
  @Test("The same drawing gives the same bytes, from eight tasks at once")
  func sameBytes() async throws {
    let drawing = Drawing(sheets: [try SampleDrawing.sheet()], properties: DocumentProperties(title: "Bảng điểm"))
    let first = try drawing.render()
    let all = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try (0..<5).map { _ in try drawing.render() }.last ?? [] } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.count == 8)
    #expect(all.allSatisfy { $0 == first })
    #expect(try DrawnPackage(first).text("docProps/core.xml").contains("1980-01-01T00:00:00Z"))
  }

  @Test("Properties are written as text, and without the time of day")
  func properties() throws {
    let properties = DocumentProperties(title: "Bảng <điểm>", author: "A & B", company: "Sở \"Nội vụ\"")
    let package = try DrawnPackage(Drawing(sheets: [SheetDrawing(name: "A")], properties: properties).render())
    let core = try package.text("docProps/core.xml")
    #expect(core.contains("<dc:title>Bảng &lt;điểm&gt;</dc:title><dc:creator>A &amp; B</dc:creator>"))
    #expect(core.contains(">1980-01-01T00:00:00Z</dcterms:modified>"))
    #expect(try unescaped(package.text("docProps/app.xml")).contains("<Company>Sở \"Nội vụ\"</Company>"))
  }

  @Test("Text is drawn as text, whatever it looks like", arguments: HostileText.all)
  func hostileText(sample: HostileText) throws {
    var sheet = SheetDrawing(name: "A")
    sheet[try at("B2")] = CellDrawing(.text(sample.text))
    let package = try DrawnPackage(Drawing(sheets: [sheet]).render())
    #expect(try package.cell("B2") == "<c r=\"B2\" s=\"1\" t=\"s\"><v>0</v></c>")
    let strings = try package.text("xl/sharedStrings.xml")
    let start = try #require(strings.ranges(of: "<si><t").first?.upperBound)
    let text = strings[start...].drop { $0 != ">" }.dropFirst()
    let end = try #require(text.ranges(of: "</t></si>").first?.lowerBound)
    #expect(unescaped(text[..<end]).unicodeScalars.elementsEqual(sample.stored.unicodeScalars))
  }

  @Test(
    "Numbers are drawn as their own characters",
    arguments: ["9.95", "17.5", "0.30000000000000004", "1E-3", "-7", "007", "100000000000000000001", "0", "-0.10"])
  func exactNumbers(number: String) throws {
    var sheet = SheetDrawing(name: "A")
    sheet[try at("A1")] = CellDrawing(.number(number))
    sheet[try at("A2")] = CellDrawing(.formula("A1", result: .number(number)))
    let package = try DrawnPackage(Drawing(sheets: [sheet]).render())
    #expect(try package.cell("A1") == "<c r=\"A1\" s=\"1\"><v>\(number)</v></c>")
    #expect(try package.cell("A2") == "<c r=\"A2\" s=\"1\"><f>A1</f><v>\(number)</v></c>")
  }

  @Test("Other contents are drawn as what they are")
  func contents() throws {
    var sheet = SheetDrawing(name: "A")
    sheet[try at("A1")] = CellDrawing(.boolean(true))
    sheet[try at("A2")] = CellDrawing(.blank)
    sheet[try at("A3")] = CellDrawing(.formula("\"<\"&A1", result: .text("<TRUE")))
    let package = try DrawnPackage(Drawing(sheets: [sheet]).render())
    #expect(try package.cell("A1") == "<c r=\"A1\" s=\"1\" t=\"b\"><v>1</v></c>")
    #expect(try package.cell("A2") == "<c r=\"A2\" s=\"1\"/>")
    #expect(try unescaped(package.cell("A3")).contains("<f>\"<\"&A1</f><v><TRUE</v>"))
    #expect(try package.text("xl/workbook.xml").contains("fullCalcOnLoad=\"1\""))
  }

  @Test("A style reaches the styles part")
  func style() throws {
    var sheet = SheetDrawing(name: "A")
    let style = CellStyle(
      size: 13, bold: true, italic: true, colour: Colour(0xC00000), fill: Colour(0xFFF2CC),
      borders: Borders(top: .double, bottom: .hair), horizontal: .right, vertical: .top, indent: 2, wraps: true,
      numberFormat: "0.00##", locked: false)
    sheet[try at("A1")] = CellDrawing(.blank, style)
    let styles = try DrawnPackage(Drawing(sheets: [sheet]).render()).text("xl/styles.xml")
    for piece in [
      "<b/><i/><sz val=\"13\"/><color rgb=\"FFC00000\"/><name val=\"Times New Roman\"/>",
      "<fgColor rgb=\"FFFFF2CC\"/>", "<top style=\"double\">", "<bottom style=\"hair\">", "formatCode=\"0.00##\"",
      "<alignment horizontal=\"right\" vertical=\"top\" indent=\"2\" wrapText=\"1\"/>", "<protection locked=\"0\"/>",
    ] {
      #expect(styles.contains(piece), "\(piece)")
    }
  }

  @Test("A sheet is printed on A4 as its page says")
  func page() throws {
    var sheet = try SampleDrawing.sheet()
    sheet.page.orientation = .landscape
    sheet.page.repeatedRows = 3...3
    sheet.page.margins = PageSetup.Margins(top: 25.4, left: 50.8, bottom: 25.4, right: 12.7)
    sheet.page.header = PageSetup.Line(left: [.text("A & B")], right: [.sheetName])
    sheet.page.footer = PageSetup.Line(centre: [.text("Trang "), .pageNumber, .text("/"), .pageCount])
    let package = try DrawnPackage(Drawing(sheets: [sheet]).render())
    let text = try package.text("xl/worksheets/sheet1.xml")
    for piece in [
      "<pageSetUpPr fitToPage=\"1\"/>", "<printOptions horizontalCentered=\"1\"/>",
      "<pageMargins left=\"2\" right=\"0.5\" top=\"1\" bottom=\"1\"",
      "<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>",
      "<oddHeader>&amp;LA &amp;&amp; B&amp;R&amp;A</oddHeader>", "<oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter>",
    ] {
      #expect(text.contains(piece), "\(piece)")
    }
    #expect(try package.text("xl/workbook.xml").contains("'Phiếu điểm'!$3:$3"))
  }

  @Test("What lies around the cells is drawn")
  func surroundings() throws {
    var sheet = try SampleDrawing.sheet()
    sheet.firstScrollingCell = try at("C4")
    sheet.autofilter = try range("A3:D6")
    sheet.hiddenColumns = [4]
    sheet.hiddenRows = [5]
    sheet.isProtected = true
    sheet.charts = [
      ChartDrawing(
        title: "Điểm", axisTitles: ("Tiêu chí", "Điểm"),
        series: [
          ChartDrawing.Series(
            name: "Tối đa", categories: try range("A4:A6"), values: try range("C4:C6"), sheet: sheet.name)
        ], anchor: try at("F2"))
    ]
    var hidden = SheetDrawing(name: "Ẩn")
    hidden.isHidden = true
    let name = DefinedName(name: "VTLT_UNIT", formula: "'Phiếu điểm'!$A$2")
    let package = try DrawnPackage(Drawing(sheets: [sheet, hidden], definedNames: [name]).render())
    let text = try package.text("xl/worksheets/sheet1.xml")
    for piece in [
      "topLeftCell=\"C4\"", "<autoFilter ref=\"A3:D6\"/>", "<mergeCell ref=\"A1:D1\"/>", "<sheetProtection ",
      "<col min=\"4\" max=\"4\" width=\"0\" hidden=\"1\" customWidth=\"1\"/>", "ht=\"32\" customHeight=\"1\"",
    ] {
      #expect(text.contains(piece), "\(piece)")
    }
    #expect(text.contains(try Regex("<row r=\"5\"[^>]* hidden=\"1\"")))
    let workbook = try package.text("xl/workbook.xml")
    #expect(workbook.contains("<definedName name=\"VTLT_UNIT\">'Phiếu điểm'!$A$2</definedName>"))
    #expect(workbook.contains("name=\"Ẩn\" sheetId=\"2\" state=\"hidden\""))
    #expect(try package.text("xl/charts/chart1.xml").contains("<c:f>'Phiếu điểm'!$C$4:$C$6</c:f>"))
  }
}
