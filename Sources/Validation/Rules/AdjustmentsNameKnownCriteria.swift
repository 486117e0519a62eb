import Scoring
import Spreadsheet

/// `adjustment.unknown-criterion`: an adjustment is for a content or criterion of the scheme, in a layer it has.
struct AdjustmentsNameKnownCriteria: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.adjustments.unknownTargets.map { row in
      Finding(.adjustment(.unknownCriterion(layer: row.layer)), at: .init(row.place), found: row.targetText)
    }
  }
}
