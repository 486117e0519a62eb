import Scoring
import Spreadsheet

/// `template.print-area`: what is printed is the whole table, where only part of the sheet is to be printed.
struct PrintAreasHoldTheTable: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    examination.definedNames.filter { $0.name == "_xlnm.Print_Area" }.compactMap { name in
      holds(name, in: examination)
        ? nil : Finding(.template(.printArea), at: .init(sheet: name.sheet), found: name.formula)
    }
  }

  private func holds(_ name: DefinedName, in examination: TemplateExamination) -> Bool {
    if FormulaReferences(name.formula).isBroken { return false }
    guard let table = examination.table, name.sheet == table.sheet else { return true }
    let ranges = name.formula.split(separator: ",").compactMap { TemplateExamination.reference(String($0))?.range }
    let region = table.region
    return ranges.contains { $0.contains(region.first) && $0.contains(region.last) }
  }
}
