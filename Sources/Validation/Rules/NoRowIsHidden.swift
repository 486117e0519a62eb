import Scoring
import Spreadsheet

/// `row.hidden`: no row of the table is hidden; what it says counts all the same.
struct NoRowIsHidden: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.sheet.rows.filter(\.isHidden).map { row in
      Finding(
        .table(.rowHidden(id: row.target.id)), at: .init(sheet: examination.sheet.sheet, cell: row.label),
        found: row.name)
    }
  }
}
