import Scoring
import Spreadsheet

/// `template.external-link`, `template.macro`: no formula looks into another workbook, and no program comes along.
struct NothingComesFromElsewhere: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    var findings = examination.formulas.filter { FormulaReferences($0.formula).isExternal }.map { formula in
      Finding(
        .template(.externalLink), at: .init(sheet: formula.sheet, cell: formula.cell.reference),
        found: "=" + formula.formula)
    }
    if findings.isEmpty, examination.facts.hasExternalLinks {
      findings.append(Finding(.template(.externalLink), at: .init()))
    }
    if examination.facts.hasMacros { findings.append(Finding(.template(.macro), at: .init())) }
    return findings
  }
}
