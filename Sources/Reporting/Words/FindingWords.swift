package import Scoring
package import Validation

/// A finding in words for people: what is wrong, what belongs there, how to mend it.
package struct FindingWords: Hashable, Sendable {
  /// What was found, for a person; a word for "nothing" when there is nothing.
  package let found: String
  /// What belongs there.
  package let expected: String
  /// One sentence: what is wrong and what was done about it.
  package let message: String
  /// One sentence: how to mend it.
  package let fix: String

  /// The words for a finding.
  package init(_ finding: Finding, in language: Language) {
    let words = phraseBook(for: language)
    let phrase = words.phrase(for: finding.detail, found: finding.found)
    found = finding.found.isEmpty ? words.nothing : finding.found
    expected = phrase.expected
    message = phrase.message
    fix = phrase.fix
  }
}

/// The words of one language for a finding.
package struct Phrase: Hashable, Sendable {
  /// What belongs there.
  package let expected: String
  /// What is wrong and what was done about it.
  package let message: String
  /// How to mend it.
  package let fix: String

  /// The words for a finding.
  init(_ message: String, expected: String, fix: String) {
    self.message = message
    self.expected = expected
    self.fix = fix
  }
}
