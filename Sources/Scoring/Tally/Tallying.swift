extension Tally {
  /// Adds up what a table and the unit's adjustments say.
  ///
  /// Criteria are primary: each has the score of its strongest layer, and their content has the sum, unless that is
  /// above the content's maximum: then it does not count, as no score above its maximum does. A score given for
  /// the whole content stands in when its layer is stronger than all of theirs, or as strong and they are not all of
  /// that layer, or when they have no sum.
  ///
  /// All of the scheme's layers are looked at unless some are named.
  package init(scheme: Scheme, sheet: ScoreSheet, adjustments: UnitAdjustments, layers: [Layer]? = nil) {
    let ledger = ScoreLedger(
      scheme: scheme, layers: layers ?? scheme.layers, sheet: sheet, adjustments: adjustments)
    contents = scheme.contents.map { ledger.tally(of: $0) }
  }
}

extension ScoreLedger {
  fileprivate func tally(of content: Content) -> ContentTally {
    let criteria = judgesCriteria(of: content) ? content.criteria.map { tally(of: $0, in: content) } : []
    let direct = directScores(of: content)
    return ContentTally(
      content: content,
      scores: layerScores(of: content, criteria: criteria, direct: direct),
      final: final(of: content, criteria: criteria, direct: direct),
      criteria: criteria,
      cell: sheet.row(of: .content(content.id))?.scores[.own]?.reference,
      reason: reason(of: .content(content.id)))
  }

  private func tally(of criterion: Criterion, in content: Content) -> CriterionTally {
    let target = Target.criterion(criterion.id, content: content.id)
    let scores = scores(of: criterion, in: content)
    let row = sheet.row(of: target)
    return CriterionTally(
      criterion: criterion,
      maximum: criterion.maximum ?? row?.maximum?.points,
      scores: scores,
      final: strongest(of: scores),
      cell: row?.scores[.own]?.reference,
      reason: reason(of: target))
  }

  /// Whether the table has rows for the content's criteria, or an adjustment scores one.
  private func judgesCriteria(of content: Content) -> Bool {
    guard !content.criteria.isEmpty else { return false }
    if !sheet.criterionRows(of: content).isEmpty { return true }
    return adjustments.counted.keys.contains { key in
      if case .criterion(_, content.id) = key.target { return true }
      return false
    }
  }

  private func layerScores(
    of content: Content, criteria: [CriterionTally], direct: [Layer: Points]
  ) -> [Layer: Points] {
    var scores = direct
    for layer in layers {
      let parts = criteria.compactMap { $0.scores[layer] }
      let isCovered = parts.count == criteria.count || (scheme.partialContent == .sum && direct[layer] == nil)
      if !parts.isEmpty, isCovered, parts.sum() <= content.maximum { scores[layer] = parts.sum() }
    }
    return scores
  }

  private func final(of content: Content, criteria: [CriterionTally], direct: [Layer: Points]) -> FinalScore? {
    let whole = strongest(of: direct)
    let parts = criteria.compactMap(\.final)
    let isCovered = parts.count == criteria.count || scheme.partialContent == .sum
    guard isCovered, let strongest = parts.map(\.layer).max(by: isWeaker) else { return whole }
    let sum = FinalScore(points: parts.map(\.points).sum(), layer: strongest)
    guard sum.points <= content.maximum else { return whole }
    guard let whole else { return sum }
    if isWeaker(strongest, whole.layer) { return whole }
    let isMixed = parts.contains { $0.layer != strongest }
    return whole.layer == strongest && isMixed ? whole : sum
  }

  private func strongest(of scores: [Layer: Points]) -> FinalScore? {
    scores.keys.max(by: isWeaker).flatMap { layer in scores[layer].map { FinalScore(points: $0, layer: layer) } }
  }

  private func isWeaker(_ left: Layer, _ right: Layer) -> Bool {
    scheme.strength(of: left) < scheme.strength(of: right)
  }
}
