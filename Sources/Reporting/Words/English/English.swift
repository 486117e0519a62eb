import Scoring
import Validation

/// The words of English.
struct English: PhraseBook {
  var language: Language { .en }
  var nothing: String { "(empty)" }
  var groupSeparator: String { "," }

  func number(_ decimal: String) -> String { decimal }

  func layer(_ layer: Layer) -> String {
    switch layer {
    case .own: "Self"
    case .inspected: "Inspected"
    case .agreed: "Agreed"
    case .appraised: "Appraised"
    }
  }

  func status(_ status: SubmissionOutcome.Status) -> String {
    switch status {
    case .graded: "Graded"
    case .incomplete: "Incomplete"
    case .rejected: "Rejected"
    }
  }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "Error"
    case .warning: "Warning"
    case .info: "Note"
    }
  }

  func condition(_ condition: Condition) -> String {
    switch condition {
    case .total(let comparison, let points): "Total \(words(comparison)) \(points)"
    case .performed(let count): "At least \(count) contents performed"
    case .met(let comparison, let count): "Criteria met: \(words(comparison)) \(count)"
    case .percent(let id, let comparison, let percent): "Content \(id) \(words(comparison)) \(percent)%"
    }
  }

  private func words(_ comparison: Comparison) -> String {
    switch comparison {
    case .atLeast: "at least"
    case .more: "more than"
    case .atMost: "at most"
    case .less: "less than"
    }
  }

  func shortfall(of outcome: ConditionOutcome) -> String? {
    guard let missing = outcome.missing else { return nil }
    switch outcome.condition {
    case .total(.more, _) where missing == .zero, .percent(_, .more, _) where missing == .zero:
      return "exactly at the bound, more is needed"
    case .performed: return "\(missing) more contents with points needed"
    case .met: return "\(missing) more criteria to be met"
    case .total(.more, _), .percent(_, .more, _): return "more than \(missing) points short"
    case .total, .percent: return "\(missing) points short"
    }
  }
}
