/// How yes and no are written in the cells of a scheme's workbooks.
package struct YesNoWords: Hashable, Sendable {
  /// What means yes: "x", "có", "1".
  package let yes: [String]
  /// What means no: "không", "0".
  package let no: [String]

  /// The words met in practice.
  package static let common = YesNoWords(
    yes: ["x", "có", "đạt", "yes", "true", "1", "✓", "✔", "☑"],
    no: ["không", "không có", "không đạt", "chưa", "chưa đạt", "no", "false", "0", "-", "–", "☐", "✗"])

  private let answers: [String: Bool]
  private let foldedAnswers: [FoldedText: Bool]

  /// Words for yes and for no.
  ///
  /// They are compared without case, diacritics and punctuation; signs that have no letters, as they are.
  package init(yes: [String], no: [String]) {
    self.yes = yes
    self.no = no
    let words = yes.map { ($0, true) } + no.map { ($0, false) }
    answers = Dictionary(words, uniquingKeysWith: { first, _ in first })
    foldedAnswers = Dictionary(
      words.map { (FoldedText($0.0), $0.1) }.filter { !$0.0.isEmpty }, uniquingKeysWith: { first, _ in first })
  }

  /// Yes, no, or `nil` when a text says neither.
  package func answer(_ text: String) -> Bool? {
    let bare = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    return answers[bare] ?? foldedAnswers[FoldedText(bare)]
  }
}
