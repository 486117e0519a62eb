package import Scoring
import Spreadsheet

extension Adjustment {
  /// An adjustment of the xã Kim Chung, written in a cell of a table.
  package init(
    _ id: String?, _ layer: Layer, _ score: Score, reason: String? = nil, cell: String = "D2",
    file: String = "diem.csv",
    unitID: String? = "kim-chung", round: String? = nil
  ) {
    self.init(
      place: .init(file: file, sheet: nil, cell: cell), unitText: "Kim Chung", unitID: unitID, targetText: id ?? "99",
      target: id.map { Target($0) }, layer: layer, score: score.cell(at: "D2"), reason: reason, by: nil, date: nil,
      round: round)
  }
}

extension UnitAdjustments {
  /// The adjustments of one unit, held against a scheme's own maximums.
  package init(_ rows: [Adjustment], of scheme: Scheme) {
    let sheet = ScoreSheet([])
    self.init(rows, scheme: scheme, maximum: { sheet.maximum(of: $0, scheme: scheme) })
  }
}
