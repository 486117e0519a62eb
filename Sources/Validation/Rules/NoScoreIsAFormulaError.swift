import Scoring
import Spreadsheet

/// `score.formula-error`: no score cell shows an error such as #REF!.
struct NoScoreIsAFormulaError: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scoreCells.compactMap { score in
      guard score.cell.reading == .formulaError else { return nil }
      return Finding(
        .score(.formulaError(id: score.target.id, layer: score.layer, maximum: score.maximum)),
        at: examination.place(score.cell), found: score.cell.found)
    }
  }
}
