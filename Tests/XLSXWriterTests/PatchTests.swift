import Spreadsheet
import Testing
import XLSXWriter
import ZipArchive

@Suite struct PatchingWorkbooks {
  private let drawn: [UInt8]
  private let workbook: PatchableWorkbook

  init() throws {
    drawn = try SampleDrawing.workbook()
    workbook = try PatchableWorkbook(drawn)
  }

  private func patched(_ cells: [String: CellEdit]) throws -> DrawnPackage {
    let keyed = try Dictionary(uniqueKeysWithValues: cells.map { (try at($0.key), $0.value) })
    return try DrawnPackage(workbook.patched([SheetEdit(sheet: SampleDrawing.sheetName, cells: keyed)]))
  }

  @Test("All members but the touched sheet are copied as compressed")
  func rawMembers() throws {
    let before = try ZipArchive(drawn)
    let after = try patched(["D4": CellEdit(.number("7.5"))]).archive
    #expect(after.members.map(\.name) == before.members.map(\.name))
    for (old, new) in zip(before.members, after.members) {
      let isSame = try before.rawBytes(of: old) == after.rawBytes(of: new)
      #expect(isSame == (old.name != "xl/worksheets/sheet1.xml"), "\(old.name)")
    }
  }

  @Test("Nothing but the edited cells changes in the touched sheet")
  func restOfSheet() throws {
    let before = try DrawnPackage(drawn).text("xl/worksheets/sheet1.xml")
    let package = try patched(["D5": CellEdit(.number("7.5"))])
    let after = try package.text("xl/worksheets/sheet1.xml")
    let style = try package.style("C5")
    let expected = before.replacing("<c r=\"D5\" s=\"\(style)\"/>", with: "<c r=\"D5\" s=\"\(style)\"><v>7.5</v></c>")
    #expect(after != before)
    #expect(after == expected)
  }

  @Test("Text is set as text, whatever it looks like", arguments: HostileText.all)
  func hostileText(sample: HostileText) throws {
    let markup = try patched(["A2": CellEdit(.text(sample.text))]).cell("A2")
    let text = markup.drop { $0 != ">" }.dropFirst("><is><t xml:space=\"preserve\">".count)
      .dropLast("</t></is></c>".count)
    #expect(markup.contains(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"))
    #expect(!text.contains("<"))
    #expect(unescaped(text).unicodeScalars.elementsEqual(sample.stored.unicodeScalars))
  }

  @Test(
    "A set cell holds what was set and keeps its style",
    arguments: [
      (CellContent.number("0.30000000000000004"), "><v>0.30000000000000004</v></c>"),
      (.boolean(false), " t=\"b\"><v>0</v></c>"), (.blank, "/>"), (.text(""), "/>"),
      (.formula("A1&\"<\"", result: .text("<")), " t=\"str\"><f>A1&amp;&quot;&lt;&quot;</f><v>&lt;</v></c>"),
      (.formula("1+1", result: .number("2")), "><f>1+1</f><v>2</v></c>"),
    ])
  func contents(content: CellContent, end: String) throws {
    let style = try DrawnPackage(drawn).style("C4")
    #expect(try patched(["C4": CellEdit(content)]).cell("C4") == "<c r=\"C4\" s=\"\(style)\"\(end)")
  }

  @Test("A cell takes the style of another, of another sheet too")
  func styles() throws {
    let alert = try DrawnPackage(drawn).style("A3")
    let package = try patched([
      "D4": CellEdit(.number("12"), style: .like(at("A3"))), "B4": CellEdit(style: .like(at("A3"))),
    ])
    #expect(try package.cell("D4") == "<c r=\"D4\" s=\"\(alert)\"><v>12</v></c>")
    #expect(try package.cell("B4").hasPrefix("<c r=\"B4\" t=\"s\" s=\"\(alert)\"><v>"))
    let like = CellEdit(.text("x"), style: .like(try at("A3"), sheet: SampleDrawing.sheetName))
    let other = try DrawnPackage(workbook.patched([SheetEdit(sheet: "Ghi chú", cells: [at("C3"): like])]))
    #expect(try other.style("C3", sheet: 2) == alert)
  }

  @Test("A formula's result is set without touching the formula")
  func results() throws {
    let package = try patched(["D7": CellEdit(result: .number("22.4"))])
    #expect(try package.cell("D7").hasSuffix("><f>SUM(D4:D6)</f><v>22.4</v></c>"))
    #expect(throws: PatchError.noFormula(try at("D6"), sheet: SampleDrawing.sheetName)) {
      try patched(["D6": CellEdit(result: .number("1"))])
    }
  }

  @Test("Cells and rows that were not there come where they belong")
  func newPlaces() throws {
    let text = try patched(["F4": CellEdit(.number("1")), "B8": CellEdit(.number("2")), "E12": CellEdit(.number("3"))])
      .text("xl/worksheets/sheet1.xml")
    #expect(text.contains("<c r=\"F4\"><v>1</v></c></row><row r=\"5\""))
    #expect(text.contains("<row r=\"8\"><c r=\"B8\"><v>2</v></c></row><row r=\"9\""))
    #expect(text.contains("<row r=\"12\"><c r=\"E12\"><v>3</v></c></row></sheetData>"))
    #expect(text.contains("<dimension ref=\"A1:F12\"/>"))
  }

  @Test(
    "Columns are lettered as in a workbook", arguments: ["Z1", "AA1", "AZ10", "BA1048576", "ZZ9", "AAA1", "XFD100"])
  func letters(reference: String) throws {
    #expect(try patched([reference: CellEdit(.number("1"))]).cell(reference) == "<c r=\"\(reference)\"><v>1</v></c>")
  }

  @Test("Rows are hidden, shown and resized")
  func rowEdits() throws {
    let edit = SheetEdit(
      sheet: SampleDrawing.sheetName,
      rows: [4: RowEdit(isHidden: true), 9: RowEdit(isHidden: false, height: 48.5), 20: RowEdit(isHidden: true)])
    let text = try DrawnPackage(workbook.patched([edit])).text("xl/worksheets/sheet1.xml")
    #expect(text.contains("<row r=\"4\" hidden=\"1\"><c r=\"A4\""))
    #expect(text.contains("<row r=\"9\" ht=\"48.5\" customHeight=\"1\"><c r=\"A9\""))
    #expect(text.contains("<row r=\"20\" hidden=\"1\"></row></sheetData>"))
  }

  @Test("Each edit of a sheet is checked")
  func refusals() throws {
    let name = SampleDrawing.sheetName
    let (cell, empty) = (try at("A2"), try at("Z9"))
    func refuses(_ edits: SheetEdit..., as error: PatchError) {
      #expect(throws: error) { try workbook.patched(edits) }
    }
    refuses(SheetEdit(sheet: "Không có"), as: .noSheet("Không có"))
    refuses(SheetEdit(sheet: name), SheetEdit(sheet: name), as: .sheetEditedTwice(name))
    refuses(
      SheetEdit(sheet: name, cells: [cell: CellEdit(.number("7,5"))]),
      as: .unusableNumber("7,5", cell: cell, sheet: name))
    refuses(
      SheetEdit(sheet: name, cells: [cell: CellEdit(style: .like(empty))]), as: .noExample(empty, sheet: name))
    refuses(
      SheetEdit(sheet: name, appended: [AppendedRow(like: 8, contents: [:])]), as: .noPattern(row: 8, sheet: name))
    let beyond = CellReference(row: 1, column: CellReference.columnLimit + 1)
    refuses(SheetEdit(sheet: name, cells: [beyond: CellEdit(.blank)]), as: .outsideGrid(beyond, sheet: name))
  }

  @Test("A patched workbook can be patched again, and eight tasks can patch one")
  func again() async throws {
    let edit = SheetEdit(sheet: SampleDrawing.sheetName, cells: [try at("D4"): CellEdit(.text("lần 1"))])
    let once = try workbook.patched([edit])
    #expect(try PatchableWorkbook(once).patched([edit]) == once)
    let all = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try workbook.patched([edit]) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.allSatisfy { $0 == once })
  }
}
