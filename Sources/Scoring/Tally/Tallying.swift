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
  /// What a content or criterion has, whichever it is.
  private struct Account {
    let scores: [Layer: Points]
    let final: FinalScore?
    let criteria: [CriterionTally]
  }

  fileprivate func tally(of content: Content) -> ContentTally {
    let target = Target.content(content.id)
    let account = account(of: content, at: target)
    return ContentTally(
      content: content,
      maximum: sheet.maximum(of: target, scheme: scheme),
      scores: account.scores,
      final: account.final,
      criteria: account.criteria,
      cell: sheet.row(of: target)?.scores[.own]?.reference,
      reason: reason(of: target),
      isPerformed: account.final.map(isPerformed))
  }

  private func tally(of criterion: Criterion, in content: String) -> CriterionTally {
    let target = Target.criterion(criterion.id, content: content)
    let account = account(of: criterion, at: target)
    let row = sheet.row(of: target)
    return CriterionTally(
      criterion: criterion,
      maximum: sheet.givenMaximum(of: criterion, target),
      scores: account.scores,
      final: account.final,
      cell: row?.scores[.own]?.reference,
      reason: reason(of: target),
      criteria: account.criteria)
  }

  private func isPerformed(_ final: FinalScore) -> Bool {
    switch scheme.performed {
    case .aboveZero: final.points > .zero
    case .scored: true
    }
  }

  private func account(of item: any ScoredItem, at target: Target) -> Account {
    let criteria =
      judgesCriteria(of: item, in: target.contentID)
      ? item.criteria.map { tally(of: $0, in: target.contentID) } : []
    let direct = directScores(of: item, at: target)
    let maximum = sheet.maximum(of: target, scheme: scheme)
    return Account(
      scores: layerScores(of: criteria, direct: direct, maximum: maximum),
      final: final(of: criteria, direct: direct, maximum: maximum), criteria: criteria)
  }

  /// Whether the table has rows for criteria below an item, or an adjustment scores one.
  private func judgesCriteria(of item: any ScoredItem, in content: String) -> Bool {
    guard !item.criteria.isEmpty else { return false }
    return item.allCriteria.contains { criterion in
      let target = Target.criterion(criterion.id, content: content)
      return sheet.row(of: target) != nil || adjustments.counted.keys.contains { $0.target == target }
    }
  }

  private func layerScores(
    of criteria: [CriterionTally], direct: [Layer: Points], maximum: Points?
  ) -> [Layer: Points] {
    var scores = direct
    for layer in layers {
      let parts = criteria.compactMap { $0.scores[layer] }
      let isCovered = parts.count == criteria.count || (scheme.partialContent == .sum && direct[layer] == nil)
      if !parts.isEmpty, isCovered, isWithin(maximum, parts.sum()) { scores[layer] = parts.sum() }
    }
    return scores
  }

  private func final(of criteria: [CriterionTally], direct: [Layer: Points], maximum: Points?) -> FinalScore? {
    let whole = strongest(of: direct)
    let parts = criteria.compactMap(\.final)
    let isCovered = parts.count == criteria.count || scheme.partialContent == .sum
    guard isCovered, let strongest = parts.map(\.layer).max(by: isWeaker) else { return whole }
    let sum = FinalScore(points: parts.map(\.points).sum(), layer: strongest)
    guard isWithin(maximum, sum.points) else { return whole }
    guard let whole else { return sum }
    if isWeaker(strongest, whole.layer) { return whole }
    let isMixed = parts.contains { $0.layer != strongest }
    return whole.layer == strongest && isMixed ? whole : sum
  }

  private func isWithin(_ maximum: Points?, _ points: Points) -> Bool { maximum.map { points <= $0 } ?? true }

  private func strongest(of scores: [Layer: Points]) -> FinalScore? {
    scores.keys.max(by: isWeaker).flatMap { layer in scores[layer].map { FinalScore(points: $0, layer: layer) } }
  }

  private func isWeaker(_ left: Layer, _ right: Layer) -> Bool {
    scheme.strength(of: left) < scheme.strength(of: right)
  }
}
