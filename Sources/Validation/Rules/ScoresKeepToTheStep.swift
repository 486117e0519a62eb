import Scoring
import Spreadsheet

/// `score.off-step`: every score is a whole number of the scheme's steps; one that is not counts all the same.
struct ScoresKeepToTheStep: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scoreCells.compactMap { score in
      guard let step = examination.scheme.scoreStep, !examination.scheme.isYesNo(score.target),
        let points = score.cell.points, !points.isMultiple(of: step)
      else {
        return nil
      }
      return Finding(
        .score(.offStep(id: score.target.id, layer: score.layer, step: step)),
        at: examination.place(score.cell), found: score.cell.found)
    }
  }
}
