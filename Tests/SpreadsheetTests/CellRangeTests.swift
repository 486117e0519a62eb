import Spreadsheet
import TestSupport
import Testing

@Suite struct CellRanges {
  @Test("Corners are given in any order", arguments: ["B2:D4", "D4:B2", "B4:D2", "$D$2:$B$4"])
  func corners(text: String) throws {
    let range = try #require(CellRange(text))
    #expect(range.first == "B2")
    #expect(range.last == "D4")
    #expect(range.description == "B2:D4")
  }

  @Test("A single cell is a range") func single() { #expect(CellRange("C3") == CellRange("C3", "C3")) }

  @Test("What names no range is none", arguments: ["", ":", "A1:", ":A1", "A1:B2:C3", "A:B"])
  func refused(text: String) { #expect(CellRange(text) == nil) }

  @Test("Both corners are inside, their neighbours outside")
  func contains() {
    let range = CellRange("B2", "D4")
    let inside: [CellReference] = ["B2", "D4", "C3", "B4", "D2"]
    let outside: [CellReference] = ["A2", "E4", "B1", "D5", "C5"]
    #expect(inside.allSatisfy(range.contains))
    #expect(!outside.contains(where: range.contains))
  }
}
