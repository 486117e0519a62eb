import Scoring
import Spreadsheet

/// `template.formula-missing`, `template.formula-range`: what is a sum is a formula over exactly its rows, each counted
/// once.
struct SumsCoverTheirRows: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    examination.sums.compactMap { finding(for: $0, in: examination) }
  }

  private func finding(for sum: TemplateExamination.SumCell, in examination: TemplateExamination) -> Finding? {
    let cell = sum.cell.reference
    guard let formula = examination.grid?[cell]?.formula else {
      return examination.finding(.formulaMissing(id: sum.id), cell, found: sum.cell.found)
    }
    let references = FormulaReferences(formula, named: examination.place(ofName:))
    // Those two are told by themselves.
    if references.isBroken || references.isExternal { return nil }
    let sheet = examination.table?.sheet ?? ""
    let table = Set((examination.table?.rows ?? []).map(\.row)).union(examination.sums.map(\.cell.reference.row))
    let covered = references.rows(inColumn: cell.column, of: sheet, among: table)
    let repeated = references.repeated(inColumn: cell.column, of: sheet, among: table)
    let wanted = [sum.children, sum.leaves].min { Self.distance($0, covered) < Self.distance($1, covered) } ?? []
    guard wanted != covered || !repeated.isEmpty else { return nil }
    func names(_ rows: Set<Int>) -> [String] {
      rows.sorted().map { CellReference(row: $0, column: cell.column).description }
    }
    return examination.finding(
      .formulaRange(
        id: sum.id, missing: names(wanted.subtracting(covered)), extra: names(covered.subtracting(wanted)),
        repeated: names(repeated)),
      cell, found: "=" + formula)
  }

  private static func distance(_ wanted: Set<Int>, _ covered: Set<Int>) -> Int {
    wanted.symmetricDifference(covered).count
  }
}
