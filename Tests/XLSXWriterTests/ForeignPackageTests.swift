import Spreadsheet
import Testing
import XLSXWriter
import ZipArchive

@Suite struct PatchingForeignPackages {
  private let name = "A & ớ"

  private func patched(_ package: ForeignPackage, _ edit: (inout SheetEdit) throws -> Void) throws -> String {
    let workbook = try PatchableWorkbook(package.bytes())
    #expect(workbook.sheetNames == [name])
    var changes = SheetEdit(sheet: name)
    try edit(&changes)
    return try DrawnPackage(workbook.patched([changes])).text("sheets/ONE.xml")
  }

  @Test("Elements are found and written with the sheet's own prefix")
  func prefixes() throws {
    let package = ForeignPackage()
    let text = try patched(package) {
      $0.cells = [try at("A1"): CellEdit(.text("<")), try at("C1"): CellEdit(.number("2"))]
      $0.appended = [AppendedRow(like: 1, contents: [2: .blank])]
    }
    let row =
      "<x:row r='1'><x:c r=\"A1\" s=\"2\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">&lt;</x:t></x:is></x:c>"
    let appended = "<x:row r=\"2\"><x:c r=\"A2\" s=\"2\"/><x:c r=\"B2\"/></x:row>"
    let expected = package.sheet
      .replacing(package.data, with: "\(row)<x:c r=\"C1\" s=\"7\"><x:v>2</x:v></x:c></x:row>")
      .replacing("\n</x:sheetData>", with: "\n\(appended)</x:sheetData>")
      .replacing("ref='A1'", with: "ref='A1:C2'")
    #expect(text == expected)
  }

  @Test("A patch without changes leaves the sheet as it was")
  func noChange() throws {
    #expect(try patched(ForeignPackage()) { _ in } == ForeignPackage().sheet)
  }

  @Test("Rows and cells without references follow the last")
  func impliedReferences() throws {
    let package = ForeignPackage(data: "<x:row><x:c/><x:c t='b'><x:v>1</x:v></x:c></x:row><x:row r='5'/><x:row/>")
    let text = try patched(package) {
      $0.cells = [try at("B1"): CellEdit(.number("2")), try at("A5"): CellEdit(.number("3"))]
      $0.rows = [6: RowEdit(isHidden: true)]
    }
    #expect(
      text.contains(
        "<x:row><x:c/><x:c r=\"B1\"><x:v>2</x:v></x:c></x:row>"
          + "<x:row r='5'><x:c r=\"A5\"><x:v>3</x:v></x:c></x:row><x:row hidden=\"1\"></x:row>"))
  }

  @Test("Rows without numbers keep theirs when the one before is dropped")
  func impliedNumbers() throws {
    let package = ForeignPackage(data: "<x:row/><x:row r='2'><x:c/></x:row><x:row/><x:row r='7'/>")
    #expect(try patched(package) { $0.dropped = [2] }.contains("<x:row/><x:row r=\"2\"></x:row><x:row/><x:row r='7'/>"))
    #expect(try patched(package) { $0.dropped = [3, 7] }.contains("<x:row r='2'><x:c/></x:row>\n</x:sheetData>"))
  }

  @Test("Tags inside comments, CDATA and attributes are none")
  func lookalikes() throws {
    let cell = "<x:c r='A2' t='str'><x:f><![CDATA[\"</x:c>\"]]></x:f><x:v>a</x:v></x:c>"
    let package = ForeignPackage(data: "<!-- <x:row r='9'> --><x:row r='2' note='/>'>\(cell)</x:row><?a <x:row?>")
    let text = try patched(package) { $0.cells = [try at("B2"): CellEdit(.blank)] }
    #expect(
      text == package.sheet.replacing("\(cell)", with: "\(cell)<x:c r=\"B2\"/>").replacing("'A1'", with: "'A1:B2'"))
  }

  @Test("An empty sheet takes cells and merged ranges in their places")
  func emptySheet() throws {
    let package = ForeignPackage(data: "<x:sheetData />", rest: "<x:sheetProtection/><x:pageMargins/>")
    let text = try patched(package) { $0.cells = [try at("B2"): CellEdit(.number("1"))] }
    #expect(
      text.contains(
        "<x:sheetData><x:row r=\"2\"><x:c r=\"B2\"><x:v>1</x:v></x:c></x:row></x:sheetData><x:sheetProtection/>"))
  }

  @Test("A formula that others depend on is not replaced")
  func sharedFormulas() throws {
    let shared = "<x:c r='A1'><x:f t='shared' ref='A1:A2' si='0'>B1</x:f></x:c>"
    let package = ForeignPackage(
      data: "<x:row r='1'>\(shared)</x:row><x:row r='2'><x:c r='A2'><x:f t='shared' si='0'/></x:c></x:row>")
    let (master, follower) = (try at("A1"), try at("A2"))
    let refusal = PatchError.sharedFormula(master, sheet: name)
    #expect(throws: refusal) { try patched(package) { $0.cells = [master: CellEdit(.blank)] } }
    #expect(throws: refusal) { try patched(package) { $0.dropped = [1] } }
    let text = try patched(package) { $0.cells = [follower: CellEdit(.number("1"))] }
    #expect(text.contains("<x:c r=\"A2\"><x:v>1</x:v></x:c>"))
    let chained = ForeignPackage(data: package.data, hasCalculationChain: true)
    #expect(throws: PatchError.sharedFormula(follower, sheet: name)) {
      try patched(chained) { $0.cells = [follower: CellEdit(.number("1"))] }
    }
  }

  @Test(
    "Markup that cannot be patched safely is refused",
    arguments: [
      ForeignPackage(prologue: "<!DOCTYPE x:worksheet [<!ENTITY a 'b'>]>"),
      ForeignPackage(data: "<x:row r='2'/><x:row r='1'/>"), ForeignPackage(data: "<x:row r='1'><x:c r='B2'/></x:row>"),
      ForeignPackage(data: "<x:row r='1'><x:c r='B1'/><x:c r='A1'/></x:row>"),
      ForeignPackage(data: "<x:row r='1048577'/>"), ForeignPackage(data: "<x:row r='1'><x:c r='A1'>"),
      ForeignPackage(data: "<x:row r=1/>"), ForeignPackage(data: "<x:row r='1"),
      ForeignPackage(data: "<!-- never closed"), ForeignPackage(prologue: "<other/>"),
      ForeignPackage(data: "<x:row r='-1'/>"), ForeignPackage(rest: "<x:mergeCells><x:mergeCell/></x:mergeCells>"),
    ])
  func refusals(package: ForeignPackage) throws {
    let bytes = try package.bytes()
    let error = #expect(throws: PatchError.self) { try PatchableWorkbook(bytes) }
    guard case .malformed(part: "sheets/ONE.xml", _, _) = error else {
      Issue.record("refused for another reason: \(String(describing: error))")
      return
    }
  }

  @Test("Bytes that are no workbook are refused with the reason")
  func noWorkbook() throws {
    #expect(throws: PatchError.zip(.notAnArchive)) { try PatchableWorkbook(Array("no archive".utf8)) }
    let cut = try ForeignPackage().bytes().dropLast(30)
    #expect(throws: PatchError.self) { try PatchableWorkbook(Array(cut)) }
  }
}
