import Spreadsheet
import TestSupport
import Testing

@Suite struct MovedFormulas {
  @Test(
    "Relative references move a row down and two columns right",
    arguments: [
      Case("a cell", "A1", "C2"), Case("a range", "SUM(A1:B3)", "SUM(C2:D4)"), Case("fixed row", "A$1", "C$1"),
      Case("fixed column", "$A1", "$A2"), Case("fixed cell", "$A$1", "$A$1"), Case("whole columns", "A:C", "C:E"),
      Case("whole rows", "$1:3", "$1:4"), Case("a function that looks like a cell", "LOG10(A1)", "LOG10(C2)"),
      Case("a sheet that looks like a cell", "AB1!A1", "AB1!C2"), Case("a text", "\"A1\"&A1", "\"A1\"&C2"),
      Case("a quoted sheet", "'A1 B2'!A1", "'A1 B2'!C2"),
      Case("a structured reference", "Table[A1]+A1", "Table[A1]+C2"),
      Case("an error literal", "#REF!+A1", "#REF!+C2"), Case("a name", "Điểm1+A1", "Điểm1+C2"),
      Case("a number", "1E1+A1", "1E1+C2"), Case("out of the grid", "XFD1+A1048576", "#REF!+#REF!"),
    ])
  func moved(given: Case<String, String>) {
    #expect(given.given.moved(by: CellOffset(rows: 1, columns: 2)) == given.expected)
  }

  @Test("A reference that leaves the grid at the top or the left is an error")
  func upAndLeft() {
    #expect("A2+B1".moved(by: CellOffset(rows: -1, columns: -1)) == "#REF!+#REF!")
    #expect("C3".moved(by: CellOffset(rows: -1, columns: -1)) == "B2")
  }
}
