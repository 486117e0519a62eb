import Scoring
import Spreadsheet

/// `adjustment.unconfirmed`: a score of another layer than the unit's own comes from who gave it, not from the unit.
///
/// What stands in the workbook's own columns counts; where no adjustment says the same, it is said once a layer.
struct ScoresOfOthersAreConfirmed: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scheme.layers.filter { $0 != .own }.compactMap { layer in
      let unconfirmed = examination.sheet.rows.compactMap { row -> NumberCell? in
        let key = UnitAdjustments.Key(target: row.target, layer: layer)
        guard examination.adjustments.counted[key] == nil, let cell = row.scores[layer], cell.points != nil else {
          return nil
        }
        return cell
      }
      guard let first = unconfirmed.first else { return nil }
      return Finding(
        .adjustment(.unconfirmed(layer: layer, count: unconfirmed.count)), at: examination.place(first),
        found: first.found)
    }
  }
}
