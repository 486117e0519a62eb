import Spreadsheet
import Testing
import XLSXReader

/// Numbers in a sheet that no honest producer writes.
@Suite struct HostileNumbers {
  private func sheet(_ rows: String, before: String = "", after: String = "") throws -> Sheet {
    let xml = StoredZip.worksheet(rows, after: after)
      .replacing("<sheetData>", with: before + "<sheetData>")
    return try Workbook.open(StoredZip(parts: StoredZip.workbook(sheet: xml)).bytes).sheets()[0]
  }

  private func refusal(_ rows: String) -> XLSXError? {
    Fixture.refusal(of: StoredZip(parts: StoredZip.workbook(sheet: StoredZip.worksheet(rows))).bytes)
  }

  @Test(
    "References beyond the grid are refused with what they say",
    arguments: ["XFE1", "A1048577", "ZZZZ1", "A99999999999999999999", "A0", "1A", "A-1", "", "A1B", "é1"])
  func references(_ reference: String) {
    guard
      case .corrupt(.cellReference(reference), at: .part("xl/s.xml", byte: let byte?)) = refusal(
        "<row><c r=\"\(reference)\"><v>1</v></c></row>")
    else {
      Issue.record("read")
      return
    }
    #expect(byte >= 100)
  }

  @Test(
    "The last cell of the grid is read, dollar signs and small letters are taken",
    arguments: ["XFD1048576", "$xfd$1048576"])
  func lastCell(_ reference: String) throws {
    let cell = try sheet("<row r=\"1048576\"><c r=\"\(reference)\"><v>1</v></c></row>")["XFD1048576"]
    #expect(cell?.value == .number("1"))
  }

  @Test("A row's number is positive and whole", arguments: ["0", "-1", "1.5", "x", "99999999999999999999"])
  func rowNumbers(_ number: String) {
    guard case .corrupt(.rowNumber(number), at: .part("xl/s.xml", byte: _?)) = refusal("<row r=\"\(number)\"/>") else {
      Issue.record("read")
      return
    }
  }

  @Test(
    "An index of a shared text that is none of the table's is refused at its cell",
    arguments: ["1", "-1", "0.0", "99999999999999999999", "x"])
  func sharedTexts(_ index: String) {
    let place = XLSXError.Place.cell(CellReference(row: 2, column: 2), part: "xl/s.xml")
    guard
      case .corrupt(.sharedText(_, count: 1), at: place) = refusal(
        "<row r=\"2\"><c r=\"B2\" t=\"s\"><v>\(index)</v></c></row>")
    else {
      Issue.record("read")
      return
    }
  }

  @Test(
    "A format that is not there leaves a number plain", arguments: ["-5", "4294967296", "99999999999999999999", "x"])
  func formats(_ style: String) throws {
    #expect(try sheet("<row><c s=\"\(style)\"><v>45292</v></c></row>")["A1"]?.format == .plain)
  }

  @Test(
    "A number keeps its characters however large it is",
    arguments: ["1e999999", "-1E-999999", "00000000000000000000000001"])
  func enormous(_ number: String) throws {
    #expect(try sheet("<row><c><v>\(number)</v></c></row>")["A1"]?.value == .number(number))
  }

  @Test("A date beyond the calendar has no moment", arguments: ["-1", "1e300", "2958466"])
  func dates(_ serial: String) throws {
    let cell = try sheet("<row><c s=\"0\"><v>\(serial)</v></c></row>")["A1"]
    #expect(cell?.format == .dateTime && cell?.value == .number(serial))
  }

  @Test("A billion columns of one width are the columns that there are")
  func columns() throws {
    let columns =
      "<cols><col min=\"3\" max=\"1000000000\" hidden=\"1\"/><col min=\"-5\" max=\"2\" hidden=\"1\"/></cols>"
    #expect(try sheet("", before: columns).hiddenColumns == [3...16_384])
  }

  @Test("Merged ranges beyond the grid are passed over")
  func merged() throws {
    let ranges = "<mergeCells><mergeCell ref=\"A1:XFE2\"/><mergeCell ref=\"B2:A1\"/><mergeCell/></mergeCells>"
    #expect(try sheet("", after: ranges).mergedRanges.map(\.description) == ["A1:B2"])
  }

  @Test("A group of shared formulas may have any number", arguments: ["-1", "999999999", "99999999999999999999", "x"])
  func groups(_ group: String) throws {
    let rows =
      "<row><c><f t=\"shared\" si=\"\(group)\" ref=\"A1:B1\">C1</f></c><c><f t=\"shared\" si=\"\(group)\"/></c></row>"
    let sheet = try sheet(rows)
    #expect(sheet["A1"]?.formula == "C1")
    #expect(["D1", nil].contains(sheet["B1"]?.formula))
  }

  @Test("Formatted rows without cells are none, up to the millionth")
  func emptyRows() throws {
    let rows = (1...200_000).map { "<row r=\"\($0 * 5)\" s=\"3\" customFormat=\"1\"/>" }.joined()
    #expect(try sheet(rows + "<row r=\"1000001\"><c><v>1</v></c></row>").rows == [1_000_001])
  }
}
