import Scoring
import Validation

/// The words of a language, put together as the pages need them.
struct PageWords: Sendable {
  /// All of the language's words.
  let book: any PhraseBook

  /// The words of a language.
  init(_ language: Language) {
    book = phraseBook(for: language)
  }

  /// The values that every page has.
  func common(title: String) -> PageValues {
    ["language": book.language.rawValue, "title": title]
  }

  /// What stands where there is nothing to say.
  var dash: String { book.number(nil as Points?) }

  /// A percentage without its sign, or a dash.
  func percent(_ percentage: Percentage?) -> String { percentage.map { book.number($0.description) } ?? dash }

  /// What a severity asks of the reader.
  func request(of severity: Severity) -> String {
    switch severity {
    case .error: book.label(.mustMend)
    case .warning: book.label(.shouldReview)
    case .info: book.label(.toKnow)
    }
  }

  /// How many findings of each severity there are, without those of which there are none: "3 lỗi".
  func counts(of severities: [Severity]) -> [PageValues] {
    Severity.allCases.compactMap { severity in
      let count = severities.count { $0 == severity }
      return count == 0
        ? nil : ["kind": severity.rawValue, "count": "\(count)", "word": book.noun(of: severity, count: count)]
    }
  }

  /// What must be said in one breath with a class: that it is provisional, that the cluster must confirm it.
  func gradeRemarks(in rules: [RuleID]) -> [String] {
    rules.filter { [.gradeAboveBand, .gradeProvisional].contains($0) }.map(book.title)
  }
}
