import Scoring
import Spreadsheet

/// `template.cached-value`: a sum shows what it comes to while nothing is filled in: nothing, or zero.
struct NoResultIsLeftOver: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    examination.sums.compactMap { sum in
      guard let cell = examination.grid?[sum.cell.reference], cell.formula != nil else { return nil }
      switch cell.value {
      case .empty, .text(""), .number("0"), .error: return nil
      case .number, .text, .boolean, .isoDate:
        // 0.0 is nothing either.
        if sum.cell.points == .zero { return nil }
        return examination.finding(.cachedValue, cell.reference, found: sum.cell.found)
      }
    }
  }
}
