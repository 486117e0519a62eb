import Scoring
import Spreadsheet

/// `max.altered`: where the workbook's own column gives the criteria their maximums, they add up to the content's.
struct CriterionMaximumsAddUp: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scheme.contents.compactMap { finding(for: $0, in: examination) }
  }

  private func finding(for content: Content, in examination: Examination) -> Finding? {
    let rows = examination.sheet.criterionRows(of: content)
    guard rows.count == content.criteria.count, content.criteria.contains(where: { $0.maximum == nil }) else {
      return nil
    }
    let cells = rows.compactMap(\.maximum)
    let maximums = cells.compactMap(\.points)
    guard let first = cells.first, maximums.count == rows.count, maximums.sum() != content.maximum else { return nil }
    let own = examination.sheet.row(of: .content(content.id))?.maximum
    return Finding(
      .table(.criterionMaximumsDoNotAddUp(content: content.id, sum: maximums.sum(), expected: content.maximum)),
      at: examination.place(own ?? first), found: maximums.map(\.description).joined(separator: " + "))
  }
}
