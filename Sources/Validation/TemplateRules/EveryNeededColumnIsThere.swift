import Scoring
import Spreadsheet

/// `template.column-missing`: the columns of the unit's own scores and of the maximums are understood.
struct EveryNeededColumnIsThere: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    guard let table = examination.table else { return [] }
    var missing: [String] = []
    if !table.layers.contains(.own) { missing.append("Điểm tự chấm") }
    let needsMaximum = table.rows.contains { row in
      examination.scheme.item(row.target)?.maximum != nil && !examination.scheme.isYesNo(row.target)
    }
    if needsMaximum, table.rows.allSatisfy({ $0.maximum == nil }) { missing.append("Điểm tối đa") }
    return missing.map { examination.finding(.columnMissing(label: $0), table.header) }
  }
}
