import Scoring
import Spreadsheet

/// `template.table-not-found`: the table of the scheme is found, once.
struct TheTableIsThere: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    guard examination.table == nil else { return [] }
    return [Finding(.template(.tableNotFound(sheets: examination.sheets.map(\.name))), at: .init())]
  }
}
