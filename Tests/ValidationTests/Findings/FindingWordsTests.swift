import Reporting
import Scoring
import Testing
import Validation

@Suite struct WordsForFindings {
  @Test(
    "Every finding is said in both languages: what is wrong, what belongs there, how to mend it",
    arguments: AllDetails.list, Language.allCases)
  func words(detail: Finding.Detail, language: Language) {
    let words = FindingWords(Finding(detail, at: .init(), found: "7,5"), in: language)
    #expect(words.found == "7,5")
    for text in [words.message, words.expected, words.fix] {
      #expect(!text.isEmpty)
      #expect(!text.contains("Optional("))
      #expect(!text.contains("LocalizedText"))
    }
    #expect(words.message.last == ".", "\(words.message)")
    #expect(words.fix.last == ".", "\(words.fix)")
  }

  @Test("The two languages do not say it in the same words", arguments: AllDetails.list)
  func languages(detail: Finding.Detail) {
    let words = Language.allCases.map { FindingWords(Finding(detail, at: .init(), found: "x"), in: $0) }
    #expect(words[0].message != words[1].message)
    #expect(words[0].fix != words[1].fix)
  }

  @Test("An empty cell has a word", arguments: Language.allCases)
  func nothing(language: Language) {
    #expect(!FindingWords(Finding(.score(.missing(id: "1", layer: .own)), at: .init()), in: language).found.isEmpty)
  }

  @Test("Every rule has a title in both languages, no two alike", arguments: Language.allCases)
  func titles(language: Language) {
    let titles = RuleID.allCases.map { phraseBook(for: language).title(of: $0) }
    #expect(titles.allSatisfy { !$0.isEmpty })
    #expect(Set(titles).count == titles.count)
  }
}
