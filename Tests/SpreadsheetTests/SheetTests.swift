import Spreadsheet
import TestSupport
import Testing

@Suite struct Sheets {
  private let sheet = Sheet("A", [["a", nil, "c"], [], [1, 2]], hiddenRows: [2...3, 7...9])

  @Test("A cell is found at its reference and nowhere else")
  func lookup() {
    #expect(sheet["C1"]?.value == .text("c"))
    #expect(sheet["B3"]?.value == .number("2"))
    let empty: [CellReference] = ["B1", "D1", "A2", "C3", "A4"]
    #expect(empty.allSatisfy { sheet[$0] == nil })
  }

  @Test("Rows are those that have cells, each from left to right")
  func rows() {
    #expect(sheet.rows == [1, 3])
    #expect(sheet.cells(inRow: 1).map(\.reference) == ["A1", "C1"])
    #expect(sheet.cells(inRow: 2).isEmpty)
    #expect(sheet.cellCount == 4)
  }

  @Test("The cells beside a column are those stored to its right, and the nearest to its left")
  func besideColumn() {
    #expect(Array(sheet.cells(inRow: 1, after: 0)).map(\.reference) == ["A1", "C1"])
    #expect(Array(sheet.cells(inRow: 1, after: 1)).map(\.reference) == ["C1"])
    #expect(Array(sheet.cells(inRow: 1, after: 3)).isEmpty)
    #expect(Array(sheet.cells(inRow: 2, after: 0)).isEmpty)
    #expect((1...4).map { sheet.lastCell(inRow: 1, before: $0)?.reference } == [nil, "A1", "A1", "C1"])
    #expect(sheet.lastCell(inRow: 2, before: 9) == nil)
  }

  @Test("Cells given in any order are put in reading order, and of two at one place the later counts")
  func order() {
    let texts = [("B1", "old"), ("A2", "last"), ("A1", "first"), ("B1", "new")]
    let cells = texts.map { Cell(reference: CellReference(stringLiteral: $0), value: .text($1)) }
    let sheet = Sheet(name: "A", cells: cells)
    #expect(sheet.rows.flatMap(sheet.cells).map(\.value) == [.text("first"), .text("new"), .text("last")])
  }

  @Test(
    "Rows in a hidden range are hidden, those beside it not",
    arguments: [(1, false), (2, true), (3, true), (4, false), (6, false), (7, true), (9, true), (10, false)])
  func hidden(row: Int, isHidden: Bool) { #expect(sheet.isHidden(row: row) == isHidden) }

  @Test("Hidden columns are those of its ranges")
  func hiddenColumns() {
    let sheet = Sheet(name: "A", cells: [], hiddenColumns: [2...2, 5...6])
    #expect((1...7).filter(sheet.isHidden(column:)) == [2, 5, 6])
  }
}
