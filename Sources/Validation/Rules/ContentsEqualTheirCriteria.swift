import Scoring
import Spreadsheet

/// `content.sum-mismatch`: a content's own cell says the sum of its criteria; the sum counts.
struct ContentsEqualTheirCriteria: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scheme.contents.flatMap { content in
      examination.scheme.layers.compactMap { finding(for: content, layer: $0, in: examination) }
    }
  }

  private func finding(for content: Content, layer: Layer, in examination: Examination) -> Finding? {
    let sheet = examination.sheet
    let rows = sheet.criterionRows(of: content)
    guard let cell = sheet.score(of: .content(content.id), in: layer), let stated = cell.points,
      rows.count == content.criteria.count, !rows.isEmpty
    else { return nil }
    let scores = rows.compactMap { row in
      sheet.score(of: row.target, in: layer)?.score(
        maximum: examination.maximum(of: row.target), blank: examination.scheme.blank(in: layer))
    }
    guard scores.count == rows.count, scores.sum() != stated else { return nil }
    return Finding(
      .sum(.contentSumMismatch(id: content.id, layer: layer, sum: scores.sum())), at: examination.place(cell),
      found: cell.found)
  }
}
