import Scoring
import Spreadsheet

/// `template.mixed-encoding`: no text is in a font of an old encoding.
struct TextsHaveOneEncoding: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    examination.legacyTexts.map {
      Finding(.template(.mixedEncoding(count: $0.count)), at: $0.place, found: $0.sample)
    }
  }
}
