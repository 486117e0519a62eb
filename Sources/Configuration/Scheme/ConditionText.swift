import Scoring

/// A condition of a class as a scheme file writes it.
///
/// `total >= 85`, `performed >= 7`, `met >= 12`, `content 3 >= 80%`, `contents 2, 5 > 70%`, `every content >= 50%`.
struct ConditionText {
  private let subject: [Substring]
  private let comparison: Comparison
  private let bound: Substring

  /// Takes the text apart, or `nil` when it has no comparison.
  init?(_ text: String) {
    for comparison in Comparison.allCases.sorted(by: { $0.rawValue.count > $1.rawValue.count }) {
      guard let range = text.firstRange(of: comparison.rawValue) else { continue }
      self.comparison = comparison
      subject = text[..<range.lowerBound].split { $0 == " " || $0 == "," }
      bound = text[range.upperBound...].drop { $0 == " " }
      return
    }
    return nil
  }

  /// The ids of the contents it names; empty for none.
  var contentIDs: [String] {
    guard subject.first == "content" || subject.first == "contents" else { return [] }
    return subject.dropFirst().map(String.init)
  }

  /// The conditions it stands for, one a content; `nil` when it cannot be read.
  func conditions(contents: [Content]) -> [Condition]? {
    switch subject.first {
    case "total" where subject.count == 1:
      return (try? Points(literal: bound)).map { [.total(comparison, $0)] }  // not a number: not readable
    case "performed" where subject.count == 1 && comparison == .atLeast:
      return Int(bound).map { [.performed(atLeast: $0)] }
    case "met" where subject.count == 1: return Int(bound).map { [.met(comparison, $0)] }
    case "every" where subject == ["every", "content"]: return percents(of: contents.map(\.id))
    case "content" where subject.count == 2, "contents" where subject.count > 1: return percents(of: contentIDs)
    default: return nil
    }
  }

  private func percents(of ids: [String]) -> [Condition]? {
    // Not a number: not readable, as above.
    guard bound.last == "%", let percent = try? Points(literal: bound.dropLast()), percent <= Points(100) else {
      return nil
    }
    return ids.map { .percent(content: $0, comparison, percent) }
  }
}
