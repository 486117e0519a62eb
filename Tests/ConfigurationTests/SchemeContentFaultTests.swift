import Configuration
import Scoring
import TestSupport
import Testing

/// Maximums, kinds and depth of contents and criteria.
@Suite struct SchemeContents {
  private static let name = "name: { vi: A, en: A }"

  /// A scheme of the given contents, the first of which is line 5.
  private func reading(_ contents: [String], step: String = "") -> SchemeReading {
    let head = ["id: a", "version: \"1\"", "title: { vi: A, en: A }", "unitKinds: [xã]\(step)", "contents:"]
    return SchemeFile.reading(of: (head + contents).joined(separator: "\n"), file: "a.yaml")
  }

  private func told(_ reading: SchemeReading) -> [String] {
    reading.faults.map { "\($0.line ?? 0) \($0.problem)" }
  }

  @Test("A scheme needs neither classes nor ranking") func bare() throws {
    let scheme = try #require(reading(["  - { id: a, \(Self.name), max: 5 }"]).scheme)
    #expect(scheme.grading == nil && scheme.ranking == nil && scheme.awards.isEmpty && scheme.rounds.isEmpty)
  }

  @Test("A maximum is given, the workbook's or none; a criterion without one is as its whole is") func maximums() throws
  {
    let scheme = try #require(
      reading([
        "  - id: a", "    \(Self.name)", "    max: none", "    criteria: [{ id: a1, \(Self.name) }]", "  - id: b",
        "    \(Self.name)", "    max: workbook",
        "    criteria: [{ id: b1, \(Self.name) }, { id: b2, \(Self.name), max: 3 }]",
        "  - id: c", "    \(Self.name)", "    kind: yesNo",
      ]).scheme)
    #expect(scheme.contents.map(\.limit) == [.unlimited, .workbook, .given("1")])
    #expect(scheme.contents.flatMap(\.criteria).map(\.limit) == [.unlimited, .workbook, .given("3")])
    #expect(scheme.maximum == nil)
    #expect(scheme.yesNoCount == 1)
  }

  @Test("Criteria have criteria, and each is found by its id with what is above it") func depth() throws {
    let scheme = try #require(
      reading([
        "  - id: a", "    \(Self.name)", "    max: 10", "    criteria:", "      - id: a1", "        \(Self.name)",
        "        max: 6", "        criteria:", "          - { id: a1x, \(Self.name), max: 2 }",
        "          - { id: a1y, \(Self.name), max: 4 }", "      - { id: a2, \(Self.name), max: 4 }",
      ]).scheme)
    #expect(scheme.contents[0].allCriteria.map(\.id) == ["a1", "a1x", "a1y", "a2"])
    #expect(scheme.criterion("a1y")?.parents.map(\.id) == ["a1"])
    #expect(scheme.parent(of: .criterion("a1y", content: "a")) == .criterion("a1", content: "a"))
    #expect(scheme.parent(of: .criterion("a1", content: "a")) == .content("a"))
  }

  private static let cases: [Case<[String], [String]>] = [
    Case(
      "criteria of a criterion",
      [
        "  - id: a", "    NAME", "    max: 10", "    criteria:", "      - id: a1", "        NAME",
        "        max: 10",
        "        criteria: [{ id: x, NAME, max: 2 }, { id: y, NAME, max: 4 }]",
      ], ["10 maximumsDoNotAddUp(parts: 6, whole: 10)"]),
    Case(
      "some criteria that are more than the whole",
      [
        "  - id: a", "    NAME", "    max: 10",
        "    criteria: [{ id: x, NAME, max: 11 }, { id: y, NAME }]",
      ], ["6 maximumsDoNotAddUp(parts: 11, whole: 10)"]),
    Case(
      "the same id at another depth",
      [
        "  - id: a", "    NAME", "    max: 10",
        "    criteria: [{ id: x, NAME, criteria: [{ id: a, NAME }] }]",
      ],
      ["9 duplicateID(\"a\")"]),
    Case(
      "an unknown kind", ["  - { id: a, NAME, max: 1, kind: yesno }"],
      ["6 notAmong(found: \"yesno\", allowed: [\"points\", \"yesNo\"])"]),
    Case(
      "yes or no with criteria", ["  - { id: a, NAME, kind: yesNo, criteria: [{ id: x, NAME }] }"],
      ["6 keysExclude([\"kind: yesNo\", \"criteria\"])"]),
    Case("no maximum", ["  - { id: a, NAME }"], ["6 missingKey(\"max\")"]),
    Case(
      "a maximum of the whole where one has none",
      ["  - { id: a, NAME, max: 5 }", "  - { id: b, NAME, max: none }", "maximum: 10"],
      ["8 maximumOfUnknownParts(parts: [\"b\"])"]),
  ]

  @Test("What does not add up, or cannot be, is refused at any level", arguments: cases)
  func faults(given: Case<[String], [String]>) {
    let lines = given.given.map { $0.replacing("NAME", with: Self.name) }
    #expect(told(reading(lines)) == given.expected)
  }

  @Test(
    "A maximum is a whole number of steps", arguments: [Case("it is", "5", true), Case("it is not", "5.25", false)])
  func steps(given: Case<String, Bool>) {
    let reading = reading(["  - { id: a, \(Self.name), max: \(given.given) }"], step: "\nstep: 0.5")
    #expect(told(reading) == (given.expected ? [] : ["7 stepDoesNotDivide(step: 0.5, maximum: 5.25)"]))
  }

  @Test("Criteria go six levels deep and no deeper", arguments: [5, 6])
  func deep(levels: Int) {
    let inner = (1...levels).reversed().reduce("") { inner, level in
      "{ id: x\(level), \(Self.name)\(inner.isEmpty ? "" : ", criteria: [\(inner)]") }"
    }
    let reading = reading(["  - id: a", "    \(Self.name)", "    max: workbook", "    criteria: [\(inner)]"])
    #expect(told(reading) == (levels < 6 ? [] : ["9 tooDeep(limit: 6)"]))
  }

  @Test("An alias within what it stands for comes back to itself") func alias() {
    let reading = reading(["  - &a { id: a, \(Self.name), max: 5, criteria: [*a] }"])
    #expect(reading.faults.count == 1 && reading.faults[0].line == 6)
    guard case .cycle? = reading.faults.first?.problem else {
      Issue.record("\(reading.faults)")
      return
    }
  }

  @Test("Aliases that multiply are refused soon") func billion() {
    let lists = (1...12).map {
      "  - &l\($0) { id: l\($0), \(Self.name), max: workbook, criteria: [\(Self.ten($0 - 1))] }"
    }
    #expect(!reading(lists).faults.isEmpty)
  }

  private static func ten(_ level: Int) -> String {
    level == 0 ? "" : Array(repeating: "*l\(level)", count: 10).joined(separator: ", ")
  }
}
