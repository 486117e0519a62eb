import Scoring
import Spreadsheet

/// `score.text-number`: scores are stored as numbers; one typed as text counts as the number it means.
struct ScoresAreNotText: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scoreCells.compactMap { score in
      guard case .typed(let points) = score.cell.reading else { return nil }
      return Finding(
        .score(.textNumber(id: score.target.id, layer: score.layer, points: points)),
        at: examination.place(score.cell), found: score.cell.found)
    }
  }
}
