import Scoring
import Spreadsheet

/// `score.formula-not-calculated`: a formula in a score cell has its result in the file.
struct EveryFormulaIsCalculated: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scoreCells.compactMap { score in
      guard score.cell.reading == .notCalculated else { return nil }
      return Finding(
        .score(.formulaNotCalculated(id: score.target.id, layer: score.layer)),
        at: examination.place(score.cell), found: score.cell.found)
    }
  }
}
