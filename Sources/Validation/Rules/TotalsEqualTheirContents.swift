import Scoring
import Spreadsheet

/// `total.sum-mismatch`: the total row says the sum of the contents in its column; the sum counts.
struct TotalsEqualTheirContents: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scheme.layers.compactMap { layer in
      guard let cell = examination.sheet.totals[layer], let stated = cell.points,
        let sum = sum(of: layer, in: examination), sum != stated
      else { return nil }
      return Finding(.sum(.totalSumMismatch(layer: layer, sum: sum)), at: examination.place(cell), found: cell.found)
    }
  }

  /// What the table's own column comes to, adjustments left aside; `nil` when some content has no score in it.
  private func sum(of layer: Layer, in examination: Examination) -> Points? {
    Tally(scheme: examination.scheme, sheet: examination.sheet, adjustments: .none, layers: [layer]).total(of: layer)
  }
}
