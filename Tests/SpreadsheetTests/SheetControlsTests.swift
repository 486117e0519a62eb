import Spreadsheet
import TestSupport
import Testing

/// Which cells a person can change, and what may be typed into them.
@Suite struct SheetControlsTests {
  private static let open: CellReference = "B2"
  private static let locked: CellReference = "B3"
  private static let unstored: CellReference = "B4"
  private static let elsewhere: CellReference = "A4"

  private func controls(isProtected: Bool) -> SheetControls {
    SheetControls(
      isProtected: isProtected, openCells: [Self.open], storedCells: [Self.open, Self.locked], openColumns: [2...3])
  }

  @Test(
    "Of a protected sheet open cells can be changed, and those of open columns that are not stored",
    arguments: [
      Case("an open cell", open, true), Case("a locked cell of an open column", locked, false),
      Case("a cell that is not stored", unstored, true), Case("a cell of another column", elsewhere, false),
    ])
  func changes(given: Case<CellReference, Bool>) {
    #expect(controls(isProtected: true).isOpen(given.given) == given.expected)
    #expect(controls(isProtected: false).isOpen(given.given))
  }

  @Test("Of two validations of a cell the first counts") func first() throws {
    let range = CellRange(Self.open, Self.locked)
    let controls = SheetControls(
      validations: ["1", "2"].map { DataValidation(ranges: [range], kind: "whole", first: $0) })
    #expect(controls.validation(of: Self.locked)?.first == "1")
    #expect(controls.validation(of: Self.elsewhere) == nil)
  }
}
