import Scoring
import Spreadsheet

/// `score.formula-not-calculated`: a formula in a score cell has its result in the file.
///
/// Where the cell only repeats the sum of criteria, which count, it is a warning.
struct EveryFormulaIsCalculated: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scoreCells.compactMap { score in
      guard score.cell.reading == .notCalculated else { return nil }
      return Finding(
        .score(
          .formulaNotCalculated(
            id: score.target.id, layer: score.layer, isNeeded: isNeeded(score.target, in: examination))),
        at: examination.place(score.cell), found: score.cell.found)
    }
  }

  private func isNeeded(_ target: Target, in examination: Examination) -> Bool {
    !examination.hasCriterionRows(below: target)
  }
}
