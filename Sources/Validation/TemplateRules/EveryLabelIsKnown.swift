import Scoring
import Spreadsheet

/// `template.label-unknown`: every label of the header means a column.
struct EveryLabelIsKnown: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    examination.unknownLabels.map { cell in
      var found = ""
      if case .text(let text)? = examination.grid?[cell]?.value { found = text }
      return examination.finding(.labelUnknown, cell, found: found)
    }
  }
}
