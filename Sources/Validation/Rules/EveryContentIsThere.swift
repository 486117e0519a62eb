import Scoring
import Spreadsheet

/// `criterion.missing`: the table has a row for every content, or rows for all of its criteria.
struct EveryContentIsThere: Rule {
  func findings(in examination: Examination) -> [Finding] {
    let sheet = examination.sheet
    return examination.scheme.contents.compactMap { content in
      guard sheet.row(of: .content(content.id)) == nil, sheet.criterionRows(of: content).isEmpty else { return nil }
      return Finding(
        .table(.contentMissing(id: content.id, name: content.name)), at: .init(sheet: sheet.sheet, cell: sheet.header))
    }
  }
}
