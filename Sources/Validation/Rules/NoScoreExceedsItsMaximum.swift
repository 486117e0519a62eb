import Scoring
import Spreadsheet

/// `score.above-max`: no score is above the maximum of its content or criterion.
struct NoScoreExceedsItsMaximum: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scoreCells.compactMap { score in
      guard score.cell.reading == .tooLarge || score.cell.points.map({ $0 > score.maximum }) ?? false else {
        return nil
      }
      return Finding(
        .score(.aboveMaximum(id: score.target.id, layer: score.layer, maximum: score.maximum)),
        at: examination.place(score.cell), found: score.cell.found)
    }
  }
}
