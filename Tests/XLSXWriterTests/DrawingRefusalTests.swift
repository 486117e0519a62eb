import Spreadsheet
import Testing
import XLSXWriter

@Suite struct DrawingRefusals {
  private func refusal(of change: (inout SheetDrawing) throws -> Void) throws -> DrawingError? {
    var sheet = SheetDrawing(name: "A")
    try change(&sheet)
    let drawing = Drawing(sheets: [sheet])
    return #expect(throws: DrawingError.self) { try drawing.render() }
  }

  @Test(
    "A sheet's name must be one",
    arguments: ["", String(repeating: "a", count: 32), "a/b", "a:b", "[a]", "'a", "a'", "a\u{1}"])
  func names(name: String) throws {
    guard case .unusableSheetName(name, _) = try refusal(of: { $0.name = name }) else {
      Issue.record("not refused for its name")
      return
    }
  }

  @Test("Two sheets cannot have one name in different case")
  func twins() {
    let drawing = Drawing(sheets: [SheetDrawing(name: "Điểm"), SheetDrawing(name: "ĐIỂM")])
    #expect(throws: DrawingError.unusableSheetName("ĐIỂM", reason: "used twice")) { try drawing.render() }
  }

  @Test("A workbook has a sheet to look at")
  func visibleSheet() throws {
    #expect(throws: DrawingError.noVisibleSheet) { try Drawing(sheets: []).render() }
    #expect(try refusal { $0.isHidden = true } == .noVisibleSheet)
  }

  @Test("A number must be one", arguments: ["", "7,5", "1e", ".", "NaN", "1 ", "0x1", "--1"])
  func numbers(number: String) throws {
    let cell = try at("A1")
    #expect(
      try refusal { $0[cell] = CellDrawing(.number(number)) } == .unusableNumber(number, cell: cell, sheet: "A"))
  }

  @Test("Nothing lies beyond the grid")
  func grid() throws {
    let beyond = CellReference(row: 0, column: 1)
    #expect(try refusal { $0[beyond] = CellDrawing(.blank) } == .outsideGrid(beyond, sheet: "A"))
    let column = CellReference(row: 1, column: CellReference.columnLimit + 1)
    #expect(try refusal { $0.columnWidths = [column.column: 1] } == .outsideGrid(column, sheet: "A"))
  }

  @Test("Merged ranges have two cells or more and do not overlap")
  func merges() throws {
    let (one, square, crossing) = (try range("A1:A1"), try range("A1:B2"), try range("B2:C3"))
    #expect(try refusal { $0.merges = [one] } == .unusableMerge(one, sheet: "A"))
    #expect(try refusal { $0.merges = [square, crossing] } == .unusableMerge(crossing, sheet: "A"))
  }

  @Test("What libxlsxwriter would cut is refused")
  func lengths() throws {
    let long = String(repeating: "ă", count: 64)
    #expect(
      try refusal { $0[try at("A1")] = CellDrawing(.blank, CellStyle(font: long)) }
        == .unusableText("a font or number format", text: long))
    let line = PageSetup.Line(centre: [.text(String(repeating: "a", count: 254))])
    #expect(throws: DrawingError.self) {
      var sheet = SheetDrawing(name: "A")
      sheet.page.footer = line
      _ = try Drawing(sheets: [sheet]).render()
    }
    let name = DefinedName(name: "A1", formula: "A!$A$1")
    #expect(throws: DrawingError.unusableText("a defined name", text: "A1")) {
      try Drawing(sheets: [SheetDrawing(name: "A")], definedNames: [name]).render()
    }
  }
}
