import Configuration
import Foundation
import Reporting
import Scoring
import TestSupport
import Testing

/// Every fault of a scheme is said in both languages with its place, and with what to do about it.
@Suite struct ConfigurationWords {
  private static let problems: [ConfigurationError.Problem] = [
    .notYAML("x"), .tooLarge(limit: 9), .unknownKey("stepp", known: ["step"]), .missingKey("max"),
    .wrongKind(found: "a", expected: .wholeNumber), .wrongKind(found: "a", expected: .places),
    .notAmong(found: "opne", allowed: ["open", "closed"]), .duplicateID("a"), .invalidID("ă"),
    .maximumsDoNotAddUp(parts: "9.5", whole: "10"), .maximumOfUnknownParts(parts: ["a"]),
    .stepDoesNotDivide(step: "0.5", maximum: "1.25"), .unreadableCondition("a"),
    .unknownContent("vtl", known: ["vtlt"]), .percentageWithoutMaximum("a"), .nothingToCount, .bandsOverlap("A", "B"),
    .bandsLeaveGap("21-22"), .gapAllowed("21-22"), .wrongKind(found: "a", expected: .maximum), .emptyRange("3-1"),
    .outOfRange(found: "9", least: 0, most: 5), .keysExclude(["a", "b"]),
    .keysMissing(["a", "b"]), .unknownClass("AB", known: ["A"]), .awardWithoutRanking("1-3"),
    .unknownAward("cum-de-suat", known: ["cum-de-xuat"]), .placesOverlap("a", "b"),
    .unknownRound("dot-l", known: ["dot-1"]), .cycle(["a", "b", "a"]), .unreadableDeadline("31/6"),
    .duplicateLabel("A"), .tooDeep(limit: 6), .unknownLimit("cel", known: ["cells"]),
    .unknownScheme("hanoi-2018", known: ["hanoi-2017"]),
  ]

  private func texts(_ problem: ConfigurationError.Problem) -> [String] {
    let error = ConfigurationError(file: "a.yaml", line: 7, column: 3, problem: problem)
    return Language.allCases.map { phraseBook(for: $0).fault(error) }
  }

  @Test("A fault is said in both languages, with its place", arguments: problems)
  func said(problem: ConfigurationError.Problem) {
    let texts = texts(problem)
    #expect(texts[0].hasPrefix("a.yaml, dòng 7, cột 3: ") && texts[1].hasPrefix("a.yaml, line 7, column 3: "))
    for text in texts { #expect(text.hasSuffix("."), "\(text)") }
    #expect(texts[0].dropFirst(23) != texts[1].dropFirst(26))
  }

  @Test(
    "Every kind of fault is among these, and its id has its line in docs/rules.md",
    arguments: ConfigurationRule.allCases)
  func documented(rule: ConfigurationRule) throws {
    #expect(Self.problems.contains { $0.rule == rule })
    let manual = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../docs/rules.md")
    #expect(try String(contentsOf: manual, encoding: .utf8).contains("| `\(rule.rawValue)` |"))
  }

  @Test(
    "What is wrong and how to mend it are two sentences, the first of which quotes what stands there",
    arguments: problems)
  func phrases(problem: ConfigurationError.Problem) {
    for language in Language.allCases {
      let phrase = phraseBook(for: language).phrase(for: problem)
      #expect(phrase.message.hasSuffix(".") && phrase.fix.hasSuffix("."), "\(phrase)")
      let quotes = problem.found.split(separator: ", ").allSatisfy { found in
        phrase.message.contains(found) || phrase.message.contains(found.replacing(".", with: ","))
      }
      #expect(quotes, "\(phrase)")
    }
  }

  @Test("No two faults are said alike", arguments: [0, 1])
  func distinct(language: Int) { #expect(Set(Self.problems.map { texts($0)[language] }).count == Self.problems.count) }

  @Test(
    "What was most likely meant is named",
    arguments: [
      Case("a key", .unknownKey("stepp", known: ["id", "step"]), "step"),
      Case("a choice", .notAmong(found: "opne", allowed: ["closed", "open"]), "open"),
      Case("a content", .unknownContent("vtl", known: ["cchc", "vtlt"]), "vtlt"),
      Case("a round", .unknownRound("dot-l", known: ["dot-1"]), "dot-1"),
    ] as [Case<ConfigurationError.Problem, String>])
  func nearest(given: Case<ConfigurationError.Problem, String>) {
    #expect(texts(given.given)[0].contains("Có phải là «\(given.expected)»?"))
    #expect(texts(given.given)[1].contains("Did you mean “\(given.expected)”?"))
  }

  @Test("Where nothing is alike nothing is named") func nothing() {
    #expect(texts(.unknownKey("xyz", known: ["id", "step"])).allSatisfy { !$0.contains("?") })
  }
}
