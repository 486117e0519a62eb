import Scoring
import Spreadsheet

/// `content.sum-mismatch`: the own cell of a content, or of a criterion that has criteria, says their sum; the sum counts.
struct ContentsEqualTheirCriteria: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.groups.flatMap { target, item in
      examination.scheme.layers.compactMap { finding(for: item, target, layer: $0, in: examination) }
    }
  }

  private func finding(
    for item: any ScoredItem, _ target: Target, layer: Layer, in examination: Examination
  ) -> Finding? {
    let sheet = examination.sheet
    let rows = sheet.childRows(of: item, in: target.contentID)
    guard let cell = sheet.score(of: target, in: layer), let stated = cell.points, rows.count == item.criteria.count
    else { return nil }
    let scores = rows.compactMap { row in
      sheet.score(of: row.target, in: layer)?.score(
        maximum: examination.maximum(of: row.target), blank: examination.scheme.blank(in: layer))
    }
    guard scores.count == rows.count, scores.sum() != stated else { return nil }
    return Finding(
      .sum(.contentSumMismatch(id: target.id, layer: layer, sum: scores.sum())), at: examination.place(cell),
      found: cell.found)
  }
}
