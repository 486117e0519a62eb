import Scoring
import Spreadsheet

/// `template.max-sum`: maximums that the workbook gives come to that of what they are part of, and the total's to all of them.
struct MaximumsAddUp: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    guard let table = examination.table else { return [] }
    let groups = table.rows.compactMap { finding(for: $0, table, in: examination) }
    let contents = examination.scheme.contents.map { table.maximum(of: .content($0.id), scheme: examination.scheme) }
    let known = contents.compactMap(\.self)
    guard let total = table.totalMaximum, !total.isMissing, known.count == contents.count else { return groups }
    let expected = examination.scheme.maximum ?? known.sum()
    if let points = total.points, points == expected { return groups }
    let detail = Finding.TemplateDetail.maximumsDoNotAddUp(
      id: TemplateExamination.total, sum: known.sum(), expected: expected)
    return groups + [examination.finding(detail, total.reference, found: total.found)]
  }

  private func finding(for row: ScoreRow, _ table: ScoreSheet, in examination: TemplateExamination) -> Finding? {
    guard let item = examination.scheme.item(row.target), item.criteria.contains(where: { $0.limit == .workbook }),
      let expected = table.maximum(of: row.target, scheme: examination.scheme)
    else { return nil }
    let children = table.childRows(of: item, in: row.target.contentID)
    let maximums = children.compactMap { $0.maximum?.points }
    guard maximums.count == item.criteria.count, maximums.sum() != expected else { return nil }
    return examination.finding(
      .maximumsDoNotAddUp(id: row.target.id, sum: maximums.sum(), expected: expected),
      row.maximum?.reference ?? row.label, found: maximums.map(\.description).joined(separator: " + "))
  }
}
