import Scoring
import Spreadsheet

/// `criterion.missing`: a content that the table judges by criteria has a row for each of them.
struct EveryCriterionIsThere: Rule {
  func findings(in examination: Examination) -> [Finding] {
    examination.scheme.contents.flatMap { findings(for: $0, in: examination) }
  }

  private func findings(for content: Content, in examination: Examination) -> [Finding] {
    let sheet = examination.sheet
    let rows = sheet.criterionRows(of: content)
    guard let nearest = sheet.row(of: .content(content.id)) ?? rows.first, !rows.isEmpty else { return [] }
    return content.criteria.filter { sheet.row(of: .criterion($0.id, content: content.id)) == nil }.map { criterion in
      Finding(
        .table(.criterionMissing(id: criterion.id, name: criterion.name, content: content.id)),
        at: .init(sheet: sheet.sheet, cell: nearest.label))
    }
  }
}
