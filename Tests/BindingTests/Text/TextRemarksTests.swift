import Spreadsheet
import TestSupport
import Testing

@testable import Binding

@Suite struct RemarksOnTexts {
  private func remarks(_ rows: [[Draft]]) -> [BoundWorkbook.Remark] {
    TextRemarks(ReadableSheet(Sheet("A", rows))).remarks
  }

  @Test("One remark a kind, at the first cell, with how many there are") func remarks() {
    let rows: [[Draft]] = [
      ["STT", "Đie\u{302}\u{309}m"],
      [.text("v\u{A8}n th\u{AD}", font: ".VnTime"), .text("tr\u{F7}", font: ".VnTime"), "to\u{302}i"],
    ]
    #expect(
      remarks(rows) == [
        .legacyEncoding(sheet: "A", cell: "A2", count: 2, sample: "văn thư"),
        .decomposedText(sheet: "A", cell: "B1", count: 2, sample: "Đie\u{302}\u{309}m"),
      ])
  }

  @Test("Good text is not remarked on") func none() {
    #expect(remarks([["Điểm tối đa", 5, .text("STT", font: ".VnTime")]]).isEmpty)
  }
}
