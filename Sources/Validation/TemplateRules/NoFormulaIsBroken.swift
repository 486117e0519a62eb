import Scoring
import Spreadsheet

/// `template.formula-broken`: no formula has lost what it refers to, or shows an error.
struct NoFormulaIsBroken: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    examination.formulas.compactMap { sheet, cell, formula in
      var isError = false
      if case .error = cell.value { isError = true }
      guard isError || FormulaReferences(formula).isBroken else { return nil }
      return Finding(
        .template(.formulaBroken), at: .init(sheet: sheet, cell: cell.reference), found: "=" + formula)
    }
  }
}

extension TemplateExamination {
  /// Every formula of every sheet.
  var formulas: [(sheet: String, cell: Cell, formula: String)] {
    sheets.flatMap { sheet in
      sheet.rows.flatMap { sheet.cells(inRow: $0) }.compactMap { cell in
        cell.formula.map { (sheet.name, cell, $0) }
      }
    }
  }
}
