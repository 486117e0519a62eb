import Scoring
import Spreadsheet

/// `max.altered`: where the workbook's own column gives the criteria their maximums, they add up to that of what they are part of.
struct CriterionMaximumsAddUp: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.groups.compactMap { finding(for: $1, $0, in: examination) }
  }

  private func finding(for item: any ScoredItem, _ target: Target, in examination: Examination) -> Finding? {
    let sheet = examination.sheet
    let own = sheet.row(of: target)?.maximum
    // What has no maximum of its own has that of its criteria, and nothing to hold them against.
    guard item.criteria.contains(where: { $0.limit == .workbook }), item.maximum != nil || own?.isMissing == false,
      let expected = examination.maximum(of: target)
    else { return nil }
    let maximums = item.criteria.compactMap { criterion in
      sheet.givenMaximum(of: criterion, .criterion(criterion.id, content: target.contentID))
    }
    let cells = sheet.criterionRows(of: item, in: target.contentID).compactMap(\.maximum)
    guard let first = cells.first, maximums.count == item.criteria.count, maximums.sum() != expected else { return nil }
    return Finding(
      .table(.criterionMaximumsDoNotAddUp(content: target.id, sum: maximums.sum(), expected: expected)),
      at: examination.place(own ?? first), found: maximums.map(\.description).joined(separator: " + "))
  }
}
