import Scoring
import Spreadsheet

/// `template.metadata`: the properties of the file name nobody.
struct NobodyIsNamed: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    let names = examination.facts.authors
    return names.isEmpty ? [] : [Finding(.template(.metadata), at: .init(), found: names.joined(separator: "; "))]
  }
}
