import Spreadsheet
import Testing
import XLSXReader

/// What a worksheet's part says of validations and protection.
@Suite struct SheetControlsReading {
  private func controls(
    _ rows: String = "<row r=\"9\"><c r=\"D9\"/></row>", before: String = "", after: String = "", styles: String? = nil
  ) throws -> SheetControls {
    let sheet = StoredZip.worksheet(rows, after: after).replacing("<sheetData>", with: before + "<sheetData>")
    let parts = StoredZip.workbook(sheet: sheet).map { part in
      part.name == "xl/y.xml" ? styles.map { .init("xl/y.xml", $0) } ?? part : part
    }
    let book = try Workbook.open(StoredZip(parts: parts).bytes)
    return try book.controls(of: try #require(book.worksheets.first))
  }

  private func cell(_ text: String) throws -> CellReference { try #require(CellReference(text)) }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private static func extended(_ validations: String, prefix: String = "x14") -> String {
    """
    <extLst><ext xmlns:\(prefix)="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
    xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><\(prefix):dataValidations count="1">\(validations)\
    </\(prefix):dataValidations></ext></extLst>
    """
  }

  @Test("A validation has its places, kind, comparison and formulas") func validation() throws {
    let found = try controls(
      after: """
        <dataValidations count="1"><dataValidation type="decimal" operator="greaterThan" sqref="D9:D10 F1">\
        <formula1>A1&gt;0</formula1><formula2><![CDATA[5]]></formula2></dataValidation></dataValidations>
        """
    ).validations
    let ranges = [try #require(CellRange("D9:D10")), try #require(CellRange("F1"))]
    #expect(
      found == [
        DataValidation(ranges: ranges, kind: "decimal", comparison: "greaterThan", first: "A1>0", second: "5")
      ])
  }

  @Test("Without kind and comparison it is the default of both") func defaults() throws {
    let found = try controls(after: "<dataValidations><dataValidation sqref=\"D9\"/></dataValidations>").validations
    #expect(found.map(\.kind) == ["none"] && found.map(\.comparison) == ["between"] && found.map(\.first) == [""])
  }

  @Test("One among the extensions is one as well, whatever its prefix", arguments: ["x14", "ext"])
  func extended(prefix: String) throws {
    let found = try controls(
      after: Self.extended(
        """
        <\(prefix):dataValidation type="decimal"><\(prefix):formula1><xm:f>0</xm:f></\(prefix):formula1>\
        <\(prefix):formula2><xm:f>'Danh sách'!$B$1</xm:f></\(prefix):formula2><xm:sqref>D9 D11:D12</xm:sqref>\
        </\(prefix):dataValidation>
        """, prefix: prefix))
    #expect(found.validation(of: try cell("D12"))?.second == "'Danh sách'!$B$1")
    #expect(found.validation(of: try cell("D9"))?.first == "0")
    #expect(found.validation(of: try cell("D10")) == nil)
  }

  @Test("Other extensions are none, though they have formulas and places") func otherExtensions() throws {
    let found = try controls(
      after: "<dataValidations><dataValidation type=\"whole\" sqref=\"D9\"><formula1>1</formula1></dataValidation>"
        + "</dataValidations>"
        + Self.extended(
          "<x14:conditionalFormatting><x14:cfRule><xm:f>7</xm:f></x14:cfRule><xm:sqref>F1</xm:sqref>"
            + "</x14:conditionalFormatting>"))
    #expect(found.validations.map(\.first) == ["1"])
    #expect(found.validation(of: try cell("F1")) == nil)
    let elsewhere = try controls(
      after: "<extLst><ext xmlns:x14=\"urn:x\"><x14:dataValidation type=\"whole\"/></ext></extLst>")
    #expect(elsewhere.validations.isEmpty)
  }

  private static let styles =
    "<styleSheet xmlns=\"\(main)\"><cellStyleXfs><xf><protection locked=\"0\"/></xf></cellStyleXfs>"
    + "<cellXfs><xf/><xf><protection locked=\"0\"/></xf><xf><protection locked=\"1\"/></xf>"
    + "<xf><protection locked=\"false\"/></xf></cellXfs></styleSheet>"

  @Test("Of a protected sheet those cells are open whose format says so", arguments: ["0", "1", "2", "3", "9"])
  func open(style: String) throws {
    let found = try controls(
      "<row r=\"9\"><c r=\"D9\" s=\"\(style)\"/></row>", after: "<sheetProtection sheet=\"1\"/>", styles: Self.styles)
    #expect(found.isProtected)
    let open = found.isOpen(try cell("D9"))
    #expect(open == ["1", "3"].contains(style))
  }

  @Test("A cell that is not stored is as open as its column") func columns() throws {
    let found = try controls(
      "<row><c/><c s=\"1\"/></row>", before: "<cols><col min=\"1\" max=\"4\" style=\"1\"/></cols>",
      after: "<sheetProtection sheet=\"true\"/>", styles: Self.styles)
    let open = try ["A1", "B1", "C1", "D7", "E1"].map { found.isOpen(try cell($0)) }
    #expect(open == [false, true, true, true, false])
  }

  @Test(
    "Without protection every cell is open", arguments: ["", "<sheetProtection/>", "<sheetProtection sheet=\"0\"/>"])
  func unprotected(markup: String) throws {
    let found = try controls(after: markup)
    let open = found.isOpen(try cell("D9"))
    #expect(!found.isProtected && open)
  }

  @Test("Many places are held against what a workbook may ask for") func budget() throws {
    let places = (1...60_000).map { "D\($0)" }.joined(separator: " ")
    let sheet = StoredZip.worksheet(
      "", after: Self.extended("<x14:dataValidation><xm:sqref>\(places)</xm:sqref></x14:dataValidation>"))
    var limits = ReadingLimits.default
    limits.memoryBytes = 1 << 20
    let book = try Workbook.open(StoredZip(parts: StoredZip.workbook(sheet: sheet)).bytes, limits: limits)
    let entry = try #require(book.worksheets.first)
    #expect(throws: XLSXError.self) { try book.controls(of: entry) }
  }
}
