import Scoring
import Spreadsheet

/// `score.not-a-number`: what stands in a score cell is a number, and no date.
struct EveryScoreIsANumber: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scoreCells.compactMap { score in
      let isDate = score.cell.reading == .date
      guard isDate || score.cell.reading == .notANumber else { return nil }
      return Finding(
        .score(.notANumber(id: score.target.id, layer: score.layer, maximum: score.maximum, isDate: isDate)),
        at: examination.place(score.cell), found: score.cell.found)
    }
  }
}
