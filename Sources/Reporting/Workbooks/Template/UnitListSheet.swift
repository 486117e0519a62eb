import Scoring
import Spreadsheet
import Validation
import XLSXWriter

/// The sheet with the units' names to choose from; ``TemplateNames/units`` keeps it from naming the unit that submits.
struct UnitListSheet {
  let sheet: SheetDrawing
  /// The range of the names, as formulas write it.
  let range: String

  /// The list of a roster's units, or `nil` for an empty one.
  init?(_ units: [Unit], _ words: TemplateWords) {
    guard !units.isEmpty else { return nil }
    var sheet = SheetDrawing(name: words.unitsTab)
    sheet.columnWidths = [1: 50]
    sheet.putHead([words.unitsHead], row: 1)
    for (place, unit) in units.enumerated() { sheet.put(.text(unit.printedName), row: place + 2, column: 1, .text) }
    sheet.isProtected = true
    self.sheet = sheet
    range = "'\(sheet.name)'!$A$2:$A$\(units.count + 1)"
  }

  /// The name of the range.
  var name: DefinedName { DefinedName(name: TemplateNames.units, formula: range) }
}
