import Scoring
import Spreadsheet

/// `score.above-max`: no score is above the maximum of its content or criterion, and no criteria come to more than what
/// they are part of can have.
struct NoScoreExceedsItsMaximum: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scoreCells.compactMap { finding(for: $0, in: examination) }
      + examination.groups.flatMap { findings(for: $0.target, in: examination) }
  }

  private func finding(for score: Examination.ScoreCell, in examination: Examination) -> Finding? {
    guard let maximum = score.maximum, score.cell.exceeds(maximum) else { return nil }
    return Finding(
      .score(.aboveMaximum(id: score.target.id, layer: score.layer, maximum: maximum)),
      at: examination.place(score.cell), found: score.cell.found)
  }

  /// The layers in which the criteria of a content, or of a criterion, come to more than its maximum, and the strongest of
  /// them when only scores of several layers together do; not again where its own cell says so.
  private func findings(for target: Target, in examination: Examination) -> [Finding] {
    guard let maximum = examination.maximum(of: target), let whole = Whole(target, in: examination.tally) else {
      return []
    }
    var sums = examination.scheme.layers.map { layer in (layer, whole.criteria.compactMap { $0.scores[layer] }.sum()) }
      .filter { $0.1 > maximum }
    let finals = whole.criteria.compactMap(\.final)
    let strongest = finals.map(\.layer).max {
      examination.scheme.strength(of: $0) < examination.scheme.strength(of: $1)
    }
    if sums.isEmpty, whole.final == nil, let strongest, finals.map(\.points).sum() > maximum {
      sums = [(strongest, finals.map(\.points).sum())]
    }
    return sums.compactMap { layer, sum in
      guard let place = place(of: target, maximum, layer: layer, in: examination) else { return nil }
      return Finding(
        .score(.aboveMaximum(id: target.id, layer: layer, maximum: maximum)), at: place, found: sum.description)
    }
  }

  private func place(
    of target: Target, _ maximum: Points, layer: Layer, in examination: Examination
  ) -> Finding.Place? {
    let sheet = examination.sheet
    let row = sheet.row(of: target)
    let criteria = examination.scheme.item(target).map { sheet.criterionRows(of: $0, in: target.contentID) } ?? []
    let cell = row?.scores[layer]
    if let cell, cell.exceeds(maximum) { return nil }
    let first = criteria.compactMap { $0.scores[layer] }.first
    return (cell ?? first).map(examination.place)
      ?? .init(sheet: sheet.sheet, cell: (row ?? criteria.first)?.label ?? sheet.header)
  }
}

/// What a content or criterion has, and its criteria.
private struct Whole {
  let final: FinalScore?
  let criteria: [CriterionTally]

  init?(_ target: Target, in tally: Tally) {
    guard let content = tally.contents.first(where: { $0.content.id == target.contentID }) else { return nil }
    switch target {
    case .content: (final, criteria) = (content.final, content.criteria)
    case .criterion(let id, _):
      guard let criterion = content.criterion(id) else { return nil }
      (final, criteria) = (criterion.final, criterion.criteria)
    }
  }
}

extension NumberCell {
  fileprivate func exceeds(_ maximum: Points) -> Bool { reading == .tooLarge || points.map { $0 > maximum } ?? false }
}
