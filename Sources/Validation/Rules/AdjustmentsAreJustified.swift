import Scoring
import Spreadsheet

/// `adjustment.unjustified`: an inspected score that differs from the unit's own gives a reason.
struct AdjustmentsAreJustified: Rule {
  private static let layer = Layer.inspected

  func findings(in examination: Examination) -> [Finding] {
    fromAdjustments(in: examination) + fromWorkbook(in: examination)
  }

  private func fromAdjustments(in examination: Examination) -> [Finding] {
    examination.adjustments.counted.values.filter { $0.layer == Self.layer && ($0.reason ?? "").isEmpty }
      .sorted { $0.place.order < $1.place.order }
      .compactMap { row in
        guard let target = row.target, let own = own(target, in: examination), own != row.score.points
        else { return nil }
        return Finding(
          .adjustment(.unjustified(id: target.id, layer: Self.layer, own: own)), at: .init(row.place),
          found: row.score.found)
      }
  }

  /// Scores that stand in the workbook's own column of the layer, with its note column for the reason.
  private func fromWorkbook(in examination: Examination) -> [Finding] {
    examination.sheet.rows.compactMap { row in
      let key = UnitAdjustments.Key(target: row.target, layer: Self.layer)
      guard (row.note ?? "").isEmpty, examination.adjustments.counted[key] == nil, let cell = row.scores[Self.layer],
        let score = cell.score(maximum: examination.maximum(of: row.target), blank: .missing),
        !repeatsCriteria(row, in: examination), let own = own(row.target, in: examination), own != score
      else { return nil }
      return Finding(
        .adjustment(.unjustified(id: row.target.id, layer: Self.layer, own: own)), at: examination.place(cell),
        found: cell.found)
    }
  }

  /// Whether the own cell of a content or criterion only sums up its criteria, whose differences are reported one by one.
  private func repeatsCriteria(_ row: ScoreRow, in examination: Examination) -> Bool {
    guard let item = examination.scheme.item(row.target) else { return false }
    return examination.sheet.criterionRows(of: item, in: row.target.contentID).contains {
      $0.scores[Self.layer]?.isMissing == false
    }
  }

  private func own(_ target: Target, in examination: Examination) -> Points? {
    let content = examination.tally.contents.first { $0.content.id == target.contentID }
    switch target {
    case .content: return content?.scores[.own]
    case .criterion(let id, _): return content?.criterion(id)?.scores[.own]
    }
  }
}

extension Adjustment.Place {
  fileprivate var order: String { file + "\u{0}" + (sheet ?? "") + "\u{0}" + cell }
}
