import Scoring
import Spreadsheet

/// `max.altered`: where the workbook's own column gives the criteria their maximums, they add up to that of what they are part of.
struct CriterionMaximumsAddUp: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.groups.compactMap { finding(for: $1, $0, in: examination) }
  }

  private func finding(for item: any ScoredItem, _ target: Target, in examination: Examination) -> Finding? {
    let rows = examination.sheet.childRows(of: item, in: target.contentID)
    guard rows.count == item.criteria.count, item.criteria.contains(where: { $0.limit == .workbook }),
      let expected = examination.maximum(of: target)
    else { return nil }
    let cells = rows.compactMap(\.maximum)
    let maximums = cells.compactMap(\.points)
    guard let first = cells.first, maximums.count == rows.count, maximums.sum() != expected else { return nil }
    let own = examination.sheet.row(of: target)?.maximum
    return Finding(
      .table(.criterionMaximumsDoNotAddUp(content: target.id, sum: maximums.sum(), expected: expected)),
      at: examination.place(own ?? first), found: maximums.map(\.description).joined(separator: " + "))
  }
}
