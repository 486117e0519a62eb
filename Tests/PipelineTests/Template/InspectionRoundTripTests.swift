import Binding
import Configuration
import Reporting
import Scoring
import Spreadsheet
import Testing
import Validation
import XLSXReader

@testable import Pipeline

/// What a team fills in on the sheet of `template new` is what is adjusted, and nothing else.
@Suite struct InspectionRoundTrips {
  @Test(
    "Of a sheet that comes back only the scores that were filled in are read, in the column where they stand",
    arguments: EmbeddedSchemes.ids, [true, false])
  func returned(id: String, isCalculated: Bool) throws {
    let scheme = try SettingsLoading.scheme(id)
    let sheet = try TemplateWorkbook.inspection(of: scheme, units: [])
    let examination = try TemplateReading(sheet, limits: .default).examination(for: scheme, named: "a.xlsx")
    let table = try #require(examination.table)
    let layer = try #require(scheme.layers.first { $0 != .own && table.layers.contains($0) })
    var entries: [CellReference: FilledTemplate.Entry] = [CellReference(row: 5, column: 2): .text("Xã Thụy Lâm")]
    var sums: [CellReference: Points] = [:]
    for row in table.rows {
      for (other, cell) in row.scores where other != .own {
        let isEntry = scheme.item(row.target)?.criteria.isEmpty ?? false
        if isEntry, other == layer {
          entries[cell.reference] = scheme.isYesNo(row.target) ? .text(scheme.yesNo.shown.yes) : .number("0.5")
        } else if !isEntry, isCalculated {
          sums[cell.reference] = .zero
        }
      }
    }
    let filled = try FilledTemplate(sheet, sheet: table.sheet).bytes(entries: entries, sums: sums)
    let book = try Workbook.open(filled)
    let file = AdjustmentReader(scheme: scheme, roster: nil).read(
      ReceivedWorkbook(fileName: "a.xlsx", sheets: try book.sheets(), definedNames: book.definedNames),
      isWorkbook: true)
    #expect(file.faults.isEmpty, "\(file.faults)")
    #expect(file.adjustments.allSatisfy { $0.layer == layer && $0.unitText == "Xã Thụy Lâm" })
    #expect(
      file.adjustments.map(\.place.cell).sorted() == entries.keys.map(\.description).filter { $0 != "B5" }.sorted())
  }
}
