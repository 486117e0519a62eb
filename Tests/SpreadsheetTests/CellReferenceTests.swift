import Spreadsheet
import TestSupport
import Testing

@Suite struct CellReferences {
  @Test(
    "A reference is read and written",
    arguments: [
      Case("first cell", "A1", [1, 1]), Case("last column of one letter", "Z9", [9, 26]),
      Case("first column of two letters", "AA10", [10, 27]), Case("last cell", "XFD1048576", [1_048_576, 16_384]),
    ])
  func readAndWritten(given: Case<String, [Int]>) throws {
    let reference = try #require(CellReference(given.given))
    #expect([reference.row, reference.column] == given.expected)
    #expect(reference.description == given.given)
  }

  @Test("Dollar signs are passed over and lower case is taken", arguments: ["$B$4", "b4", "$b4", "B$4"])
  func dollars(text: String) { #expect(CellReference(text) == CellReference(row: 4, column: 2)) }

  @Test(
    "What names no cell is none", arguments: ["", "A", "1", "1A", "A0", "A1B", "XFE1", "A1048577", "Ă1", "A-1", "A1 "])
  func refused(text: String) { #expect(CellReference(text) == nil) }

  @Test("Cells are in reading order: by row, then by column")
  func order() {
    #expect((["B2", "A10", "C1", "A2"] as [CellReference]).sorted() == ["C1", "A2", "B2", "A10"])
  }
}
