import Scoring
import Spreadsheet

/// `criterion.duplicate`: no content or criterion has two rows.
struct NoTargetHasTwoRows: Rule {
  func findings(in examination: Examination) -> [Finding] {
    let sheet = examination.sheet
    return sheet.duplicates.map { row in
      Finding(
        .table(
          .criterionDuplicate(
            id: row.target.id, first: sheet.row(of: row.target)?.label.description ?? "",
            agrees: !sheet.layers.contains { sheet.isContradicted(row.target, in: $0) })),
        at: .init(sheet: sheet.sheet, cell: row.label), found: row.name)
    }
  }
}
