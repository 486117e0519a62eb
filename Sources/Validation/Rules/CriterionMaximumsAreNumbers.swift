import Scoring
import Spreadsheet

/// `max.altered`: where the workbook gives criteria their maximums, each is a number that is not negative.
///
/// The scores of a criterion without one do not count: nothing bounds them.
struct CriterionMaximumsAreNumbers: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scheme.contents.flatMap { content in
      content.criteria.compactMap { finding(for: $0, of: content, in: examination) }
    }
  }

  private func finding(for criterion: Criterion, of content: Content, in examination: Examination) -> Finding? {
    let sheet = examination.sheet
    guard !sheet.hasUsableMaximum(criterion, in: content),
      let cell = sheet.row(of: .criterion(criterion.id, content: content.id))?.maximum
    else { return nil }
    return Finding(
      .table(.criterionMaximumUnusable(id: criterion.id, maximum: content.maximum)), at: examination.place(cell),
      found: cell.found)
  }
}
