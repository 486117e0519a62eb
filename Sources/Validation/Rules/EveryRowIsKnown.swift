import Scoring
import Spreadsheet

/// `criterion.unknown`: every row with a score is one of the scheme's contents or criteria.
struct EveryRowIsKnown: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.sheet.unknown.map { row in
      Finding(
        .table(.criterionUnknown), at: .init(sheet: examination.sheet.sheet, cell: row.label),
        found: row.name)
    }
  }
}
