import Scoring
import TestSupport
import Testing
import XLSXWriter

@testable import Reporting

/// The rows of the graded workbook for criteria of criteria.
@Suite struct NestedRows {
  @Test("Each stands as many steps in as it is deep, in the scheme's order")
  func depths() {
    let layout = ScoreSheetLayout(.ductho)
    let rows = layout.contents[0].criteria.map { "\($0.criterion.id) \($0.row) \($0.depth)" }
    #expect(
      rows == [
        "cchc-a 11 1", "cchc-b 12 1", "cchc-c 13 1", "cchc-c1 14 2", "cchc-c2 15 2", "cchc-d 16 1", "cchc-dd 17 1",
        "cchc-e 18 1", "cchc-g 19 1", "cchc-g1 20 2", "cchc-g2 21 2",
      ])
    #expect((1...6).map { CellStyle.indentedText(by: $0).indent } == [1, 2, 3, 4, 5, 6])
  }
}
