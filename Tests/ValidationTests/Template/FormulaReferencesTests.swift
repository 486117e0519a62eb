import Spreadsheet
import TestSupport
import Testing

@testable import Validation

/// What a sum of the sheet "Bảng" in column D covers, of rows 1 to 20.
@Suite struct FormulaReferencesTests {
  struct Rows: Hashable {
    let covered: Set<Int>
    var repeated: Set<Int> = []
  }

  private static let plain: [Case<String, Rows>] = [
    Case("a range", "SUM(D2:D4)", Rows(covered: [2, 3, 4])),
    Case("absolute references", "SUM($D$2:$D$4)", Rows(covered: [2, 3, 4])),
    Case("single cells", "D2+D4", Rows(covered: [2, 4])),
    Case("another column", "SUM(E2:E4)", Rows(covered: [])),
    Case("a column in the middle of a range", "SUM(C2:E3)", Rows(covered: [2, 3])),
    Case("a function whose name looks like a cell", "LOG10(D2)", Rows(covered: [2])),
    Case("a reference in a text", "IF(D2>0,\"D3\",D4)", Rows(covered: [2, 4])),
    Case("a defined name", "SUM(first,D3)", Rows(covered: [2, 3])),
    Case("a name that means nothing", "SUM(other)", Rows(covered: [])),
  ]

  private static let sheets: [Case<String, Rows>] = [
    Case("the own sheet by name", "SUM(Bảng!D2:D3)", Rows(covered: [2, 3])),
    Case("the own sheet in apostrophes and other case", "SUM('BẢNG'!D2,D3)", Rows(covered: [2, 3])),
    Case("another sheet", "SUM(Khác!D2:D3)", Rows(covered: [])),
    Case("another sheet with signs in its name", "SUM('D2+(\"x\",D3'!D4,D5)", Rows(covered: [5])),
    Case("another sheet with an apostrophe in its name", "SUM('Bảng''s'!D4,D5)", Rows(covered: [5])),
  ]

  private static let twice: [Case<String, Rows>] = [
    Case("a cell beside its range", "SUM(D2:D4)+D4", Rows(covered: [2, 3, 4], repeated: [4])),
    Case("a cell within its sum", "SUM(D2:D4,D4)", Rows(covered: [2, 3, 4], repeated: [4])),
    Case("ranges that overlap", "SUM(D2:D4,D3:D5)", Rows(covered: [2, 3, 4, 5], repeated: [3, 4])),
    Case("two sums", "SUM(D2:D3)+SUM(D3:D4)", Rows(covered: [2, 3, 4], repeated: [3])),
    Case("brackets", "(D2+(D3))+D3", Rows(covered: [2, 3], repeated: [3])),
    Case("within another function", "ROUND(SUM(D2:D3)+D3,1)", Rows(covered: [2, 3], repeated: [3])),
    Case("a name and its cell", "SUM(first,D2)", Rows(covered: [2], repeated: [2])),
    Case("a cell that is looked at first", "IF(D2=\"\",\"\",SUM(D2:D3))", Rows(covered: [2, 3])),
    Case("one sum of two", "IF(COUNT(D2:D3)=0,0,SUM(D2:D3))", Rows(covered: [2, 3])),
    Case("a product", "D2*C2+D2*B2", Rows(covered: [2])),
    Case("the same cell of another sheet", "D2+Khác!D2", Rows(covered: [2])),
  ]

  @Test("A formula's rows are those of its own sheet and column", arguments: plain + sheets + twice)
  func rows(given: Case<String, Rows>) {
    let name = CellRange(CellReference(row: 2, column: 4), CellReference(row: 2, column: 4))
    let references = FormulaReferences(given.given) { $0 == "first" ? (sheet: "Bảng", range: name) : nil }
    let found = Rows(
      covered: references.rows(inColumn: 4, of: "Bảng", among: Set(1...20)),
      repeated: references.repeated(inColumn: 4, of: "Bảng", among: Set(1...20)))
    #expect(found == given.expected)
  }

  @Test(
    "What is lost or elsewhere is told",
    arguments: [
      Case("nothing", "SUM(D2:D4)", [false, false]), Case("a lost cell", "SUM(#REF!)", [true, false]),
      Case("another workbook", "SUM([1]A!D2)", [false, true]),
      Case("the words in a text", "IF(D2>0,\"#REF! [1]A!\",0)", [false, false]),
    ])
  func faults(given: Case<String, [Bool]>) {
    let references = FormulaReferences(given.given)
    #expect([references.isBroken, references.isExternal] == given.expected)
  }
}
