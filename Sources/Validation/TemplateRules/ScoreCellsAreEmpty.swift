import Scoring
import Spreadsheet

/// `template.score-filled`: nothing stands in a cell that is to be filled in.
struct ScoreCellsAreEmpty: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    examination.entries.filter { $0.cell.reading != .blank || $0.cell.isFormula }.map { entry in
      examination.finding(.scoreFilled(id: entry.row.target.id), entry.cell.reference, found: entry.cell.found)
    }
  }
}
