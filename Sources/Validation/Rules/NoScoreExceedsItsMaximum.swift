import Scoring
import Spreadsheet

/// `score.above-max`: no score is above the maximum of its content or criterion, and no content's criteria come to more
/// than the content can have.
struct NoScoreExceedsItsMaximum: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scoreCells.compactMap { finding(for: $0, in: examination) }
      + examination.tally.contents.flatMap { findings(for: $0, in: examination) }
  }

  private func finding(for score: Examination.ScoreCell, in examination: Examination) -> Finding? {
    guard score.cell.exceeds(score.maximum) else { return nil }
    return Finding(
      .score(.aboveMaximum(id: score.target.id, layer: score.layer, maximum: score.maximum)),
      at: examination.place(score.cell), found: score.cell.found)
  }

  /// The layers in which a content's criteria come to more than its maximum, and the strongest of them when only scores
  /// of several layers together do; not again where the content's own cell says so.
  private func findings(for content: ContentTally, in examination: Examination) -> [Finding] {
    let maximum = content.content.maximum
    var sums = examination.scheme.layers.map { layer in (layer, content.criteria.compactMap { $0.scores[layer] }.sum())
    }
    .filter { $0.1 > maximum }
    let finals = content.criteria.compactMap(\.final)
    let strongest = finals.map(\.layer).max {
      examination.scheme.strength(of: $0) < examination.scheme.strength(of: $1)
    }
    if sums.isEmpty, content.final == nil, let strongest, finals.map(\.points).sum() > maximum {
      sums = [(strongest, finals.map(\.points).sum())]
    }
    return sums.compactMap { layer, sum in
      guard let place = place(of: content.content, layer: layer, in: examination) else { return nil }
      return Finding(
        .score(.aboveMaximum(id: content.content.id, layer: layer, maximum: maximum)), at: place,
        found: sum.description)
    }
  }

  private func place(of content: Content, layer: Layer, in examination: Examination) -> Finding.Place? {
    let sheet = examination.sheet
    let row = sheet.row(of: .content(content.id))
    let criteria = sheet.criterionRows(of: content)
    let cell = row?.scores[layer]
    if let cell, cell.exceeds(content.maximum) { return nil }
    let first = criteria.compactMap { $0.scores[layer] }.first
    return (cell ?? first).map(examination.place)
      ?? .init(sheet: sheet.sheet, cell: (row ?? criteria.first)?.label ?? sheet.header)
  }
}

extension NumberCell {
  fileprivate func exceeds(_ maximum: Points) -> Bool { reading == .tooLarge || points.map { $0 > maximum } ?? false }
}
