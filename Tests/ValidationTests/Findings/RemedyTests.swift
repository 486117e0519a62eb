import Spreadsheet
import TestSupport
import Testing
import Validation

@Suite struct Remedies {
  @Test(
    "What was lost on the way is copied again, what Excel mends is saved anew, what no program writes stays closed",
    arguments: [
      Case(
        "changed on the way", Finding.Remedy.copyAgain,
        [Finding.Damage.cutOff, .shortened, .compressedData, .size(declared: 1, found: 2), .checksum]),
      Case("in pieces", .sendWhole, [.severalVolumes]),
      Case(
        "mended by Excel", .saveAnew,
        [.record, .xml(.syntax), .xml(.endsEarly), .missingPart, .rowNumber("x"), .sharedText("5", count: 1)]),
      Case(
        "hostile", .fillInAnew,
        [.duplicateEntry, .overlap(with: nil), .recordsDisagree(on: .size), .unsafeName, .documentType, .sharedPart]),
    ])
  func remedies(given: Case<Finding.Remedy, [Finding.Damage]>) {
    for damage in given.expected { #expect(damage.remedy == given.given, "\(damage)") }
  }

  @Test("Every remedy is for some damage", arguments: Finding.Remedy.allCases)
  func used(remedy: Finding.Remedy) { #expect(AllFileDetails.damages.contains { $0.remedy == remedy }) }

  @Test("A damage in a cell is at the cell, with what stands there") func cell() {
    let place = Finding.FilePlace.cell(CellReference(row: 7, column: 2), part: "a.xml")
    #expect(Finding.FileDetail.corrupt(.sharedText("5", count: 3), at: place).cell == CellReference(row: 7, column: 2))
    #expect(Finding.FileDetail.corrupt(.sharedText("5", count: 3), at: place).found == "5")
    #expect(Finding.FileDetail.corrupt(.checksum, at: .part("a.xml", byte: 1)).cell == nil)
  }
}
