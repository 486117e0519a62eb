import Scoring
import Spreadsheet

/// `template.item-missing`, `template.item-duplicate`, `template.item-unknown`: every content and criterion of the scheme has
/// one row, and nothing else has one to be filled in.
struct EveryItemHasOneRow: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    guard let table = examination.table else { return [] }
    let targets = examination.scheme.contents.flatMap { content in
      [Target.content(content.id)] + content.allCriteria.map { .criterion($0.id, content: content.id) }
    }
    let missing = targets.compactMap { target -> Finding? in
      guard table.row(of: target) == nil, let item = examination.scheme.item(target) else { return nil }
      let above = examination.scheme.parent(of: target).flatMap { table.row(of: $0)?.label }
      return examination.finding(.itemMissing(id: target.id, name: item.name), above ?? table.header)
    }
    return missing + surplus(over: table, in: examination)
  }

  private func surplus(over table: ScoreSheet, in examination: TemplateExamination) -> [Finding] {
    let filled = examination.filledTable
    let known = Set(table.duplicates.map(\.label))
    let twice = table.duplicates + (filled?.duplicates ?? []).filter { !known.contains($0.label) }
    return twice.map { row in
      let first = table.row(of: row.target)?.label.description ?? ""
      return examination.finding(.itemDuplicate(id: row.target.id, first: first), row.label, found: row.name)
    } + (filled?.unknown ?? table.unknown).map { examination.finding(.itemUnknown, $0.label, found: $0.name) }
  }
}
