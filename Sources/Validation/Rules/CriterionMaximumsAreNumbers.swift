import Scoring
import Spreadsheet

/// `max.altered`: where the workbook gives contents or criteria their maximums, each is a number that is not negative.
///
/// The scores of a criterion without one do not count: nothing bounds them.
struct CriterionMaximumsAreNumbers: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.sheet.rows.compactMap { finding(for: $0, in: examination) }
  }

  private func finding(for row: ScoreRow, in examination: Examination) -> Finding? {
    guard !examination.sheet.hasUsableMaximum(row.target, scheme: examination.scheme), let cell = row.maximum else {
      return nil
    }
    let whole = examination.scheme.parent(of: row.target).flatMap(examination.maximum)
    return Finding(
      .table(.criterionMaximumUnusable(id: row.target.id, maximum: whole)), at: examination.place(cell),
      found: cell.found)
  }
}
