import Scoring
import Validation

/// A finding as terminals show it: where and what on one line, how to mend it on the next.
enum FindingLines {
  /// The lines, not yet safe to print: they quote what files hold.
  static func lines(of finding: Finding, in language: Language) -> [String] {
    let words = phraseBook(for: language)
    let phrase = FindingWords(finding, in: language)
    let place = [finding.place.file, finding.place.sheet, finding.place.cell].compactMap(\.self).joined(separator: " ")
    let where_ = place.isEmpty ? "" : " [\(place)]"
    return [
      "  \(words.severity(finding.severity)) \(finding.rule.rawValue)\(where_): \(phrase.message)",
      "    → \(phrase.fix)",
    ]
  }
}
