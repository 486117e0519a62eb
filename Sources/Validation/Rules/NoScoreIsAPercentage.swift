import Scoring
import Spreadsheet

/// `score.percent-format`: scores are points, not percentages; a percentage does not count.
struct NoScoreIsAPercentage: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scoreCells.compactMap { score in
      guard score.cell.reading == .percentage else { return nil }
      return Finding(
        .score(.percentFormat(id: score.target.id, layer: score.layer, maximum: score.maximum)),
        at: examination.place(score.cell), found: score.cell.found)
    }
  }
}
