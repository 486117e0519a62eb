import Scoring
import Spreadsheet

/// `template.max-wrong`, `template.max-missing`, `template.max-open`: maximums are the scheme's; those that it leaves to the
/// workbook are given for all that stand beside each other, or are said to be open.
struct MaximumsAreRight: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    guard let table = examination.table else { return [] }
    let given = table.rows.compactMap { finding(for: $0, in: examination) }
    let open = Dictionary(grouping: table.rows.filter { isOpen($0, in: examination) }) {
      examination.scheme.parent(of: $0.target)
    }
    return given + open.values.compactMap { finding(forOpen: $0, in: examination) }
  }

  private func finding(for row: ScoreRow, in examination: TemplateExamination) -> Finding? {
    guard let cell = row.maximum, let item = examination.scheme.item(row.target) else { return nil }
    let id = row.target.id
    guard let expected = item.maximum else {
      let isUsable = examination.table?.hasUsableMaximum(row.target, scheme: examination.scheme) ?? true
      return isUsable
        ? nil : examination.finding(.maximumMissing(id: id, expected: nil), cell.reference, found: cell.found)
    }
    if cell.isMissing {
      let isAnswer = examination.scheme.isYesNo(row.target)
      return isAnswer ? nil : examination.finding(.maximumMissing(id: id, expected: expected), cell.reference)
    }
    return cell.points == expected
      ? nil : examination.finding(.maximumWrong(id: id, expected: expected), cell.reference, found: cell.found)
  }

  /// Whether the scheme leaves a row's maximum to the workbook, and the workbook gives none beside it either.
  private func isOpen(_ row: ScoreRow, in examination: TemplateExamination) -> Bool {
    guard let item = examination.scheme.item(row.target), item.limit == .workbook else { return false }
    let isUsable = examination.table?.hasUsableMaximum(row.target, scheme: examination.scheme) ?? false
    return isUsable && (row.maximum?.isMissing ?? true)
  }

  private func finding(forOpen rows: [ScoreRow], in examination: TemplateExamination) -> Finding? {
    guard let first = rows.min(by: { $0.row < $1.row }), let table = examination.table else { return nil }
    let bound = table.maximum(of: first.target, scheme: examination.scheme)
    let ids = rows.sorted { $0.row < $1.row }.map(\.target.id)
    return examination.finding(.maximumsOpen(ids: ids, bound: bound), first.maximum?.reference ?? first.label)
  }
}
