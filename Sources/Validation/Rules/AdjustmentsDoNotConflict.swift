import Scoring
import Spreadsheet

/// `adjustment.conflict`: what is said of one unit, criterion, layer and round agrees; where it differs, nothing counts.
struct AdjustmentsDoNotConflict: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.adjustments.conflicts.flatMap { conflict in
      conflict.rows.map { row in
        Finding(
          .adjustment(
            .conflict(
              id: conflict.key.target.id, layer: conflict.key.layer,
              rows: conflict.rows.map { "\($0.place.file) \($0.place.cell): \($0.score.found)" })),
          at: .init(row.place), found: row.score.found)
      }
    }
  }
}
