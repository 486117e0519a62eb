import Scoring
import Spreadsheet

/// `score.negative`: no score is below zero.
struct NoScoreIsNegative: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scoreCells.compactMap { score in
      guard let points = score.cell.points, points.isNegative else { return nil }
      return Finding(
        .score(.negative(id: score.target.id, layer: score.layer, maximum: score.maximum)),
        at: examination.place(score.cell), found: score.cell.found)
    }
  }
}
