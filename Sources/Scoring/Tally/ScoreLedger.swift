import Spreadsheet

/// Which score counts for a target in a layer: from the table's cell or from an adjustment.
struct ScoreLedger {
  let scheme: Scheme
  /// The layers that are looked at.
  let layers: [Layer]
  let sheet: ScoreSheet
  let adjustments: UnitAdjustments

  /// The scores given for a content or criterion itself that count, by layer.
  ///
  /// Where it has criteria its own cell counts in a layer that scores none of them, unless a formula gave it: a sum of
  /// blank cells is no score.
  func directScores(of item: any ScoredItem, at target: Target) -> [Layer: Points] {
    let rows = sheet.criterionRows(of: item, in: target.contentID)
    let isUsable = sheet.hasUsableMaximum(target, scheme: scheme)
    let maximum = sheet.maximum(of: target, scheme: scheme)
    return scores(
      of: target,
      countsCell: { layer, cell in
        rows.isEmpty
          || (!cell.isFormula && rows.allSatisfy { sheet.score(of: $0.target, in: layer)?.isMissing ?? true })
      }
    ) { layer, cell in
      isUsable ? cell.score(maximum: maximum, blank: rows.isEmpty ? scheme.blank(in: layer) : .missing) : nil
    }
  }

  /// Why the strongest adjusted layer of a target gave what it gave.
  func reason(of target: Target) -> String? {
    for layer in layers.reversed() where layer != .own {
      guard let adjustment = adjustments.counted[.init(target: target, layer: layer)] else { continue }
      return adjustment.reason
    }
    return sheet.row(of: target)?.note
  }

  private func scores(
    of target: Target, countsCell: (Layer, NumberCell) -> Bool,
    read: (Layer, NumberCell) -> Points?
  ) -> [Layer: Points] {
    var scores: [Layer: Points] = [:]
    for layer in layers {
      let key = UnitAdjustments.Key(target: target, layer: layer)
      if let adjusted = adjustments.counted[key]?.score.points {
        scores[layer] = adjusted
      } else if !adjustments.conflicts.contains(where: { $0.key == key }), !sheet.isContradicted(target, in: layer),
        let cell = sheet.score(of: target, in: layer), countsCell(layer, cell)
      {
        scores[layer] = read(layer, cell)
      }
    }
    return scores
  }
}
