import Spreadsheet
import Testing
import XLSXReader

@Suite struct TextTables {
  @Test("Texts keep their order, also empty ones")
  func order() {
    var table = TextTable()
    for text in ["một", "", "ba"] {
      table.append(Array(text.utf8))
      table.endText()
    }
    #expect(table.count == 3)
    #expect((0..<3).map(table.text) == ["một", "", "ba"])
    #expect(table.byteCount(at: 0) == "một".utf8.count)
  }

  @Test("A text of one font has one run, with the cell's font")
  func plainRun() {
    var table = TextTable()
    table.append(Array("a".utf8))
    #expect(table.pendingCount == 1)
    table.endText()
    #expect(table.pendingCount == 0)
    #expect(table.runs(at: 0, font: "Arial") == [TextRun(text: "a", font: "Arial")])
  }
}
