import Scoring
import Spreadsheet

/// `template.validation-missing`, `template.validation-wrong`, `template.validation-unchecked`: what may be typed into a cell
/// is what the scheme allows.
struct EveryScoreIsChecked: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    examination.entries.compactMap { entry in
      let id = entry.row.target.id
      let validation = examination.tableControls?.validation(of: entry.cell.reference)
      guard let validation, validation.kind != "none" else {
        return examination.finding(.validationMissing(id: id), entry.cell.reference)
      }
      let allowed = AllowedScores(entry, in: examination)
      switch allowed.verdict(on: validation) {
      case .agrees: return nil
      case .unknown:
        return examination.finding(.validationUnchecked(id: id), entry.cell.reference, found: validation.words)
      case .contradicts:
        return examination.finding(
          .validationContradicts(id: id, expected: allowed.words), entry.cell.reference, found: validation.words)
      }
    }
  }
}
