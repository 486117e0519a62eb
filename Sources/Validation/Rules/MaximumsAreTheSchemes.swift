import Scoring
import Spreadsheet

/// `max.altered`: a maximum in the workbook is the one that the scheme gives; the scheme's counts.
struct MaximumsAreTheSchemes: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.sheet.rows.compactMap { finding(for: $0, in: examination) } + total(in: examination)
  }

  private func finding(for row: ScoreRow, in examination: Examination) -> Finding? {
    guard let cell = row.maximum, !cell.isMissing, cell.reading != .notCalculated,
      let expected = examination.scheme.item(row.target)?.maximum
    else { return nil }
    guard cell.points != expected else { return nil }
    return Finding(
      .table(.maximumAltered(id: row.target.id, expected: expected)), at: examination.place(cell), found: cell.found)
  }

  private func total(in examination: Examination) -> [Finding] {
    // Where the workbook gives maximums, its total is their sum.
    guard let expected = examination.scheme.maximum ?? examination.tally.maximum,
      let cell = examination.sheet.totalMaximum, !cell.isMissing, cell.reading != .notCalculated,
      cell.points != expected
    else { return [] }
    return [Finding(.table(.totalMaximumAltered(expected: expected)), at: examination.place(cell), found: cell.found)]
  }
}
