import Scoring
import Spreadsheet

/// `adjustment.overrides`: what the workbook's own columns say of another layer agrees with the adjustments.
///
/// Where it differs the adjustment counts: it comes from who gave the score, the workbook from who was scored.
struct AdjustmentsAgreeWithTheWorkbook: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scoreCells.compactMap { score in
      let key = UnitAdjustments.Key(target: score.target, layer: score.layer)
      guard let counted = examination.adjustments.counted[key]?.score.points, let own = score.cell.points,
        own != counted
      else { return nil }
      return Finding(
        .adjustment(.overrides(id: score.target.id, layer: score.layer, counted: counted)),
        at: examination.place(score.cell), found: score.cell.found)
    }
  }
}
