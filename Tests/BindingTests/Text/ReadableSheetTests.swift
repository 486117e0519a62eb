import Spreadsheet
import TestSupport
import Testing

@testable import Binding

@Suite struct ReadableSheets {
  private func sheet(_ merged: [String]) -> ReadableSheet {
    ReadableSheet(Sheet("A", [["a", "b", "c", "d", "e"], ["f"]], merged: merged))
  }

  @Test("A cell lies in the merged range that covers it, in whatever order the file has them")
  func merges() {
    let pairs = (0..<300).map {
      "\(CellReference(row: 1, column: 2 * $0 + 1)):\(CellReference(row: 2, column: 2 * $0 + 2))"
    }
    for merged in [pairs, pairs.reversed()] {
      let sheet = sheet(merged)
      for column in 1...600 {
        for row in 1...2 {
          let found = sheet.merge(at: CellReference(row: row, column: column))
          #expect(found?.description == pairs[(column - 1) / 2])
        }
      }
      #expect(sheet.merge(at: CellReference(row: 1, column: 601)) == nil)
      #expect(sheet.merge(at: CellReference(row: 3, column: 1)) == nil)
    }
  }

  @Test("Of merged ranges that overlap the one further left counts in a row, whatever their order")
  func overlapping() {
    let merged = ["A1:C1", "B1:B2", "C1:E1", "D1:E1", "A2:A2"]
    for merged in [merged, merged.reversed()] {
      let sheet = sheet(merged)
      let first = ["A1", "B1", "C1", "D1", "E1"].map { sheet.merge(at: $0)?.description }
      #expect(first == ["A1:C1", "A1:C1", "A1:C1", "D1:E1", "D1:E1"])
      #expect(sheet.merge(at: "B2")?.description == "B1:B2")
      #expect(sheet.text(at: "C1") == "a")
      #expect(sheet.text(at: "E1") == "d")
    }
  }

  @Test("A merged range taller than any table's cell is none") func tall() {
    #expect(sheet(["A1:B51", "A1:A50"]).merge(at: "A1")?.description == "A1:A50")
    #expect(sheet(["A1:B51"]).merge(at: "A1") == nil)
  }
}
