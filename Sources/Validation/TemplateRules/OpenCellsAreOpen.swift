import Scoring
import Spreadsheet

/// `template.unprotected`, `template.score-locked`, `template.unit-locked`: the sheet is protected, and what is to be filled in
/// is not.
struct OpenCellsAreOpen: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    guard let table = examination.table, let controls = examination.tableControls else { return [] }
    guard controls.isProtected else {
      return [Finding(.template(.unprotected), at: .init(sheet: table.sheet), found: table.sheet)]
    }
    let scores = examination.entries.filter { !controls.isOpen($0.cell.reference) }.map {
      examination.finding(.scoreLocked(id: $0.row.target.id), $0.cell.reference)
    }
    let unit = examination.definedNames.first { $0.name.uppercased() == TemplateNames.unit }
    guard let place = unit.flatMap({ TemplateExamination.reference($0.formula) }), place.sheet == table.sheet,
      !controls.isOpen(place.range.first)
    else { return scores }
    return scores + [examination.finding(.unitLocked, place.range.first)]
  }
}
