import Scoring
import Spreadsheet

/// `adjustment.unjustified`: an inspected score that differs from the unit's own gives a reason.
struct AdjustmentsAreJustified: Rule {
  func findings(in examination: Examination) -> [Finding] {
    let layer = Layer.inspected
    return examination.adjustments.counted.values.filter { $0.layer == layer && ($0.reason ?? "").isEmpty }
      .sorted { $0.place.order < $1.place.order }
      .compactMap { row in
        guard let target = row.target, let own = own(target, in: examination), own != row.score.points else {
          return nil
        }
        return Finding(
          .adjustment(.unjustified(id: target.id, layer: layer, own: own)), at: .init(row.place), found: row.score.found
        )
      }
  }

  private func own(_ target: Target, in examination: Examination) -> Points? {
    let content = examination.tally.contents.first { $0.content.id == target.contentID }
    switch target {
    case .content: return content?.scores[.own]
    case .criterion(let id, _): return content?.criteria.first { $0.criterion.id == id }?.scores[.own]
    }
  }
}

extension Adjustment.Place {
  fileprivate var order: String { file + "\u{0}" + (sheet ?? "") + "\u{0}" + cell }
}
