import Spreadsheet
import Testing
import XLSXReader
import XLSXWriter

@Suite struct ReadingBackWhatIsWritten {
  private let drawn: [UInt8]

  init() throws { drawn = try SampleDrawing.workbook() }

  private func patched(_ edit: SheetEdit) throws -> Sheet {
    try #require(Workbook.open(PatchableWorkbook(drawn).patched([edit])).sheets().first)
  }

  @Test("A drawn workbook reads back cell by cell")
  func drawnCells() throws {
    let name = DefinedName(name: "VTLT_UNIT", formula: "'Phiếu điểm'!$A$2")
    var drawing = try SampleDrawing.sheet()
    drawing.hiddenRows = [5]
    drawing.hiddenColumns = [4]
    let bytes = try Drawing(sheets: [drawing, SheetDrawing(name: "B")], definedNames: [name]).render()
    let workbook = try Workbook.open(bytes)
    let sheets = try workbook.sheets(fonts: true)
    #expect(sheets.map(\.name) == ["Phiếu điểm", "B"])
    #expect(workbook.definedNames.contains(name))
    let sheet = try #require(sheets.first)
    #expect(sheet.mergedRanges == drawing.merges)
    #expect(sheet.isHidden(row: 5) && sheet.isHidden(column: 4))
    #expect(try sheet[at("A1")]?.value == .text("BẢNG ĐIỂM"))
    #expect(try sheet[at("C4")]?.value == .number("9.95"))
    #expect(try sheet[at("D7")]?.formula == "SUM(D4:D6)")
    #expect(try sheet[at("B4")]?.runs.first?.font == "Times New Roman")
  }

  @Test("A patched workbook reads back with what was set", arguments: HostileText.all.filter(\.isWhole))
  func patchedText(sample: HostileText) throws {
    let sheet = try patched(
      SheetEdit(sheet: SampleDrawing.sheetName, cells: [at("A2"): CellEdit(.text(sample.text))]))
    guard case .text(let text) = try sheet[at("A2")]?.value else {
      Issue.record("no text")
      return
    }
    #expect(text.unicodeScalars.elementsEqual(sample.text.unicodeScalars))
    #expect(try sheet[at("A2")]?.formula == nil)
  }

  @Test("A drawn text reads back", arguments: HostileText.all.filter(\.isWhole))
  func drawnText(sample: HostileText) throws {
    var drawing = SheetDrawing(name: "A")
    drawing[try at("B2")] = CellDrawing(.text(sample.text))
    let sheet = try #require(Workbook.open(Drawing(sheets: [drawing]).render()).sheets().first)
    guard case .text(let text) = try sheet[at("B2")]?.value else {
      Issue.record("no text")
      return
    }
    #expect(text.unicodeScalars.elementsEqual(sample.text.unicodeScalars))
  }

  @Test(
    "Text that is too long reads back cut, within a cell's limit", arguments: HostileText.all.filter { !$0.isWhole })
  func cutText(sample: HostileText) throws {
    let sheet = try patched(
      SheetEdit(sheet: SampleDrawing.sheetName, cells: [at("A2"): CellEdit(.text(sample.text))]))
    guard case .text(let text) = try sheet[at("A2")]?.value else {
      Issue.record("no text")
      return
    }
    #expect(text.utf16.count <= 32_767)
    #expect(text.hasSuffix("…") && sample.text.hasPrefix(text.dropLast()))
  }

  @Test("Edits of every kind read back together")
  func allEdits() throws {
    let sheet = try patched(
      SheetEdit(
        sheet: SampleDrawing.sheetName,
        cells: [
          at("D4"): CellEdit(.number("7.25")), at("D5"): CellEdit(.boolean(true)), at("C6"): CellEdit(.blank),
          at("D7"): CellEdit(result: .number("7.25")), at("F3"): CellEdit(.formula("D7*2", result: .text("x<y"))),
        ], rows: [6: RowEdit(isHidden: true)], dropped: [9],
        appended: [AppendedRow(like: 9, contents: [1: .number("1"), 2: .text("Ô D4")])]))
    #expect(try sheet[at("D4")]?.value == .number("7.25"))
    #expect(try sheet[at("D5")]?.value == .boolean(true))
    #expect(try sheet[at("C6")]?.value ?? .empty == .empty)
    #expect(try sheet[at("D7")]?.value == .number("7.25"))
    #expect(try sheet[at("D7")]?.formula == "SUM(D4:D6)")
    #expect(try sheet[at("F3")]?.value == .text("x<y"))
    #expect(try sheet[at("B9")]?.value == .text("Ô D4"))
    #expect(sheet.hiddenRows == [6...6])
    #expect(try sheet.mergedRanges == [range("A1:D1"), range("B9:C9")])
  }
}
