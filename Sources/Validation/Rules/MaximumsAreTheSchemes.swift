import Scoring
import Spreadsheet

/// `max.altered`: a maximum in the workbook is the one that the scheme gives; the scheme's counts.
struct MaximumsAreTheSchemes: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.sheet.rows.compactMap { finding(for: $0, in: examination) } + total(in: examination)
  }

  private func finding(for row: ScoreRow, in examination: Examination) -> Finding? {
    guard let cell = row.maximum, !cell.isMissing, cell.reading != .notCalculated,
      let expected = fixedMaximum(of: row.target, examination.scheme)
    else { return nil }
    guard cell.points != expected else { return nil }
    return Finding(
      .table(.maximumAltered(id: row.target.id, expected: expected)), at: examination.place(cell), found: cell.found)
  }

  private func fixedMaximum(of target: Target, _ scheme: Scheme) -> Points? {
    switch target {
    case .content(let id): scheme.content(id)?.maximum
    case .criterion(let id, _): scheme.criterion(id)?.criterion.maximum
    }
  }

  private func total(in examination: Examination) -> [Finding] {
    let expected = examination.scheme.maximum
    guard let cell = examination.sheet.totalMaximum, !cell.isMissing, cell.reading != .notCalculated,
      cell.points != expected
    else { return [] }
    return [Finding(.table(.totalMaximumAltered(expected: expected)), at: examination.place(cell), found: cell.found)]
  }
}
