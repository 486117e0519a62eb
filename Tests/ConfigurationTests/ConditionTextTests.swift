import Configuration
import Scoring
import TestSupport
import Testing

@Suite struct ConditionTexts {
  private func conditions(_ text: String) throws -> [Condition] {
    let yaml = SchemeText.replacing(22, with: "      when: [\"\(text)\"]")
    return try #require(SchemeFile.scheme(from: yaml, file: "a.yaml").grading).classes[0].conditions
  }

  @Test(
    "A condition says what it says",
    arguments: [
      Case("a total", "total >= 85", [.total(.atLeast, "85")]), Case("more", "total > 84.5", [.total(.more, "84.5")]),
      Case("less", "total < 85", [.total(.less, "85")]),
      Case("at most", "total <= 85", [.total(.atMost, "85")]),
      Case("without spaces", "total>=85", [.total(.atLeast, "85")]),
      Case("performed", "performed >= 2", [.performed(atLeast: 2)]),
      Case("a content", "content 2 >= 80%", [.percent(content: "2", .atLeast, "80")]),
      Case(
        "contents", "contents 1, 2 > 70%", [.percent(content: "1", .more, "70"), .percent(content: "2", .more, "70")]),
      Case(
        "every content", "every content >= 50%",
        [.percent(content: "1", .atLeast, "50"), .percent(content: "2", .atLeast, "50")]),
      Case("a decimal percentage", "content 1 < 62.5%", [.percent(content: "1", .less, "62.5")]),
    ] as [Case<String, [Condition]>])
  func read(given: Case<String, [Condition]>) throws { #expect(try conditions(given.given) == given.expected) }

  @Test(
    "A condition reads back as it is described",
    arguments: ["total >= 85", "performed >= 2", "content 2 > 62.5%", "total < 7", "content 1 <= 5%"])
  func roundTrip(text: String) throws { #expect(try conditions(text).map(\.description) == [text]) }

  @Test(
    "What is no condition is refused",
    arguments: [
      "total", "total >= ", "total >= viele", "total >= 85%", "total of 1 >= 5", "performed > 2", "performed >= 2.5",
      "performed >= all", "content >= 50%", "content 1, 2 >= 50%", "contents >= 50%",
      "content 1 >= 50", "every >= 50%", "every contents >= 50%", "each content >= 50%", "content 1 == 50%",
      "85 <= total", "met >= half", "met 2 >= 3", "met >= 50%",
    ])
  func refused(text: String) {
    let error = #expect(throws: ConfigurationError.self) { try conditions(text) }
    #expect(error?.problem == .unreadableCondition(text))
  }
}
