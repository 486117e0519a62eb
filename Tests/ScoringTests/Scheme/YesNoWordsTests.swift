import Scoring
import TestSupport
import Testing

@Suite struct AnswersOfYesAndNo {
  @Test(
    "Yes and no are read as people write them",
    arguments: [
      Case("a cross", "x", true), Case("a capital cross", " X ", true), Case("có", "Có", true),
      Case("có decomposed", "co\u{301}", true), Case("one", "1", true), Case("a tick", "✓", true),
      Case("đạt", "ĐẠT.", true), Case("không", "KHÔNG", false), Case("zero", "0", false), Case("a dash", "-", false),
      Case("chưa đạt", "chưa đạt", false),
    ])
  func read(given: Case<String, Bool>) { #expect(YesNoWords.common.answer(given.given) == given.expected) }

  @Test("Anything else is neither", arguments: ["", " ", "2", "có thể", "?", "10", "0,5", "xx"])
  func neither(text: String) { #expect(YesNoWords.common.answer(text) == nil) }

  @Test("A scheme's own words are the only ones") func own() {
    let words = YesNoWords(yes: ["Hoàn thành"], no: ["✗"])
    #expect(words.answer("hoàn thành") == true)
    #expect(words.answer("✗") == false)
    #expect(words.answer("x") == nil)
  }
}
