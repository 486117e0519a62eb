import Scoring
import Spreadsheet

/// `score.not-a-number`, `score.not-yes-no`: what stands in a score cell is a number, and no date; where yes or no is asked
/// for, it is one of the scheme's words.
struct EveryScoreIsANumber: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scoreCells.compactMap { score in
      let isDate = score.cell.reading == .date
      let isTooLarge = score.cell.reading == .tooLarge && score.maximum == nil
      guard isDate || isTooLarge || score.cell.reading == .notANumber else { return nil }
      return Finding(
        detail(for: score, isDate: isDate, examination.scheme), at: examination.place(score.cell),
        found: score.cell.found)
    }
  }

  private func detail(for score: Examination.ScoreCell, isDate: Bool, _ scheme: Scheme) -> Finding.Detail {
    guard scheme.isYesNo(score.target) else {
      return .score(.notANumber(id: score.target.id, layer: score.layer, maximum: score.maximum, isDate: isDate))
    }
    return .score(
      .notYesNo(id: score.target.id, layer: score.layer, yes: scheme.yesNo.yes, no: scheme.yesNo.no))
  }
}
