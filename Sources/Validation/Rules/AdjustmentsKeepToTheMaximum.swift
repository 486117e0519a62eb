import Scoring
import Spreadsheet

/// `adjustment.above-max`, `adjustment.negative`: an adjustment is not below zero and not above the maximum; one that
/// is does not count.
struct AdjustmentsKeepToTheMaximum: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.adjustments.refused.compactMap { row in
      guard let target = row.target else { return nil }
      let detail: Finding.Detail =
        row.score.points?.isNegative ?? false
        ? .adjustment(.negative(id: target.id, layer: row.layer))
        : .adjustment(.aboveMaximum(id: target.id, layer: row.layer, maximum: examination.maximum(of: target)))
      return Finding(detail, at: .init(row.place), found: row.score.found)
    }
  }
}
