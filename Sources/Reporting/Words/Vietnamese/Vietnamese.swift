import Scoring
import Validation

/// The words of Vietnamese.
struct Vietnamese: PhraseBook {
  var language: Language { .vi }
  var nothing: String { "(trống)" }
  var groupSeparator: String { "." }

  func number(_ decimal: String) -> String { decimal.replacing(".", with: ",") }

  func layer(_ layer: Layer) -> String {
    switch layer {
    case .own: "Tự chấm"
    case .inspected: "Đoàn kiểm tra"
    case .agreed: "Cụm thống nhất"
    case .appraised: "Thẩm định"
    }
  }

  func status(_ status: SubmissionOutcome.Status) -> String {
    switch status {
    case .graded: "Đã chấm"
    case .incomplete: "Chưa đủ điểm"
    case .rejected: "Bị từ chối"
    }
  }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "Lỗi"
    case .warning: "Cảnh báo"
    case .info: "Lưu ý"
    }
  }

  func condition(_ condition: Condition) -> String {
    switch condition {
    case .total(let comparison, let points): "Tổng điểm \(words(comparison)) \(number(points))"
    case .performed(let count): "Thực hiện ít nhất \(count) nội dung"
    case .met(let comparison, let count): "Số tiêu chí đạt: \(words(comparison)) \(count)"
    case .percent(let id, let comparison, let percent): "Nội dung \(id) \(words(comparison)) \(number(percent))%"
    }
  }

  private func words(_ comparison: Comparison) -> String {
    switch comparison {
    case .atLeast: "từ"
    case .more: "trên"
    case .atMost: "không quá"
    case .less: "dưới"
    }
  }

  func shortfall(of outcome: ConditionOutcome) -> String? {
    guard let missing = outcome.missing else { return nil }
    switch outcome.condition {
    case .total(.more, _) where missing == .zero, .percent(_, .more, _) where missing == .zero:
      return "vừa bằng mức, phải cao hơn"
    case .performed: return "thiếu \(number(missing)) nội dung có điểm"
    case .met: return "thiếu \(number(missing)) tiêu chí đạt"
    case .total(.more, _), .percent(_, .more, _): return "thiếu hơn \(number(missing)) điểm"
    case .total, .percent: return "thiếu \(number(missing)) điểm"
    }
  }
}
