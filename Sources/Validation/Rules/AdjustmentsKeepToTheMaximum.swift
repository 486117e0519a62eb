import Scoring
import Spreadsheet

/// `adjustment.above-max`, `adjustment.negative`: an adjustment is not below zero and not above the maximum; one that
/// is does not count.
struct AdjustmentsKeepToTheMaximum: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.adjustments.refused.compactMap { row in
      guard let target = row.target else { return nil }
      let isNegative = row.score.points?.isNegative ?? false
      let maximum = examination.maximum(of: target)
      let detail: Finding.Detail =
        if let maximum, !isNegative {
          .adjustment(.aboveMaximum(id: target.id, layer: row.layer, maximum: maximum))
        } else if isNegative {
          .adjustment(.negative(id: target.id, layer: row.layer))
        } else {
          .adjustment(.unreadable(.unreadableScore(row.score.found)))
        }
      return Finding(detail, at: .init(row.place), found: row.score.found)
    }
  }
}
