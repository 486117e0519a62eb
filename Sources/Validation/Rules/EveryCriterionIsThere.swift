import Scoring
import Spreadsheet

/// `criterion.missing`: a content or criterion that the table judges by criteria has a row for each of them, or
/// rows for all below it.
struct EveryCriterionIsThere: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.groups.flatMap { findings(for: $1, $0, in: examination) }
  }

  private func findings(for item: any ScoredItem, _ target: Target, in examination: Examination) -> [Finding] {
    let (sheet, content) = (examination.sheet, target.contentID)
    let rows = sheet.criterionRows(of: item, in: content)
    guard let nearest = sheet.row(of: target) ?? rows.first, !rows.isEmpty else { return [] }
    return item.criteria.filter { criterion in
      let target = Target.criterion(criterion.id, content: content)
      return sheet.row(of: target) == nil && !examination.hasCriterionRows(below: target)
    }.map { criterion in
      Finding(
        .table(.criterionMissing(id: criterion.id, name: criterion.name, content: target.id)),
        at: .init(sheet: sheet.sheet, cell: nearest.label))
    }
  }
}
