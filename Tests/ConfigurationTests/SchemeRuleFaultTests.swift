import Configuration
import Scoring
import TestSupport
import Testing

/// Faults in what a scheme says beyond contents and classes: each is told at its line and column.
@Suite struct SchemeRuleFaults {
  /// Lines put behind those of the small scheme, the first of which is line 26.
  private func reading(_ lines: String...) -> SchemeReading { reading(lines) }

  private func reading(_ lines: [String]) -> SchemeReading {
    SchemeFile.reading(of: (SchemeText.lines + lines).joined(separator: "\n"), file: "a.yaml")
  }

  private func told(_ faults: [ConfigurationError]) -> [String] {
    faults.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.problem)" }
  }

  private static let name = "name: { vi: A, en: A }"

  private static let cases: [Case<[String], String>] = [
    Case(
      "an award without a rule", ["awards:", "  - { id: a, NAME }"],
      "27:5 keysMissing([\"places\", \"class\", \"among\"])"),
    Case(
      "an award with two", ["awards:", "  - { id: a, NAME, class: A, places: 1-3, quota: 1 }"],
      "27:5 keysExclude([\"places\", \"class\"])"),
    Case(
      "an award for a class that is not there", ["awards:", "  - { id: a, NAME, class: D, quota: 1 }"],
      "27:45 unknownClass(\"D\", known: [\"A\", \"B\", \"C\"])"),
    Case(
      "an award by places without ranking", ["awards:", "  - { id: a, NAME, places: 1-3 }"],
      "27:46 awardWithoutRanking(\"1-3\")"),
    Case(
      "an award among those of none", ["awards:", "  - { id: a, NAME, among: a, quota: 1 }"],
      "27:45 unknownAward(\"a\", known: [])"),
    Case("no quota", ["awards:", "  - { id: a, NAME, class: A }"], "27:5 missingKey(\"quota\")"),
    Case(
      "a quota of none", ["awards:", "  - { id: a, NAME, class: A, quota: 0 }"],
      "27:55 wrongKind(found: \"0\", expected: Configuration.ConfigurationError.ValueKind.positiveNumber)"),
    Case(
      "places that are none", ["ranking: { by: total }", "awards:", "  - { id: a, NAME, places: ba }"],
      "28:46 wrongKind(found: \"ba\", expected: Configuration.ConfigurationError.ValueKind.places)"),
    Case(
      "places backwards", ["ranking: { by: total }", "awards:", "  - { id: a, NAME, places: 3-1 }"],
      "28:46 emptyRange(\"3-1\")"),
    Case(
      "places with a quota", ["ranking: { by: total }", "awards:", "  - { id: a, NAME, places: 1-3, quota: 3 }"],
      "28:58 keysExclude([\"places\", \"quota\"])"),
    Case(
      "places twice",
      [
        "ranking: { by: total }", "awards:", "  - { id: a, NAME, places: 1-3 }",
        "  - { id: b, NAME, places: 3 }",
      ],
      "29:5 placesOverlap(\"a\", \"b\")"),
    Case(
      "an award's id twice",
      ["awards:", "  - { id: a, NAME, class: A, quota: 1 }", "  - { id: a, NAME, class: B, quota: 1 }"],
      "28:11 duplicateID(\"a\")"),
    Case(
      "ranked by what is not known", ["ranking: { by: percent }"],
      "26:16 notAmong(found: \"percent\", allowed: [\"total\"])"),
    Case(
      "a day that is none", ["rounds:", "  - { id: a, NAME, deadline: 2022-06-31 }"],
      "27:48 unreadableDeadline(\"2022-06-31\")"),
    Case(
      "a round that follows up none", ["rounds:", "  - { id: a, NAME, followsUp: b }"],
      "27:49 unknownRound(\"b\", known: [\"a\"])"),
    Case(
      "a round that follows up itself", ["rounds:", "  - { id: a, NAME, followsUp: a }"],
      "27:49 cycle([\"a\", \"a\"])"),
    Case("clusters backwards", ["clusterSize: { min: 4, max: 3 }"], "26:14 emptyRange(\"4-3\")"),
    Case(
      "a cluster of half a unit", ["clusterSize: { min: 3, max: 3.5 }"],
      "26:29 wrongKind(found: \"3.5\", expected: Configuration.ConfigurationError.ValueKind.wholeNumber)"),
    Case(
      "a label of two columns", ["labels: { self: [Kết quả], inspected: [KET QUA] }"],
      "26:40 duplicateLabel(\"KET QUA\")"),
    Case(
      "a label of no column", ["labels: { own: [Kết quả] }"],
      "26:11 unknownKey(\"own\", known: [\"number\", \"name\", \"max\", \"self\", \"no\", \"inspected\", \"agreed\", \"appraised\", \"note\"])"
    ),
    Case("a word that is yes and no", ["yesNo: { yes: [x], no: [X] }"], "26:25 duplicateID(\"X\")"),
    Case("no word for no", ["yesNo: { yes: [x] }"], "26:8 missingKey(\"no\")"),
    Case(
      "performed when it is not known", ["performed: always"],
      "26:12 notAmong(found: \"always\", allowed: [\"aboveZero\", \"scored\"])"),
  ]

  @Test("A fault of awards, rounds, ranking and settings is named at its place", arguments: cases)
  func faults(given: Case<[String], String>) {
    let reading = reading(given.given.map { $0.replacing("NAME", with: Self.name) })
    #expect(reading.scheme == nil)
    #expect(told(reading.faults) == [given.expected])
  }

  @Test("Rounds that follow each other up in a circle are refused, each of them") func circle() {
    let reading = reading(
      "rounds:", "  - { id: a, \(Self.name), followsUp: c }", "  - { id: b, \(Self.name), followsUp: a }",
      "  - { id: c, \(Self.name), followsUp: b }", "  - { id: d, \(Self.name), followsUp: a }")
    #expect(
      told(reading.faults) == [
        "27:49 cycle([\"a\", \"c\", \"b\", \"a\"])", "28:49 cycle([\"b\", \"a\", \"c\", \"b\"])",
        "29:49 cycle([\"c\", \"b\", \"a\", \"c\"])",
      ])
  }

  @Test("What these keys say is read") func read() throws {
    let scheme = try #require(
      reading(
        "ranking: { by: total, afterTie: next }", "clusterSize: { min: 3, max: 4 }", "performed: scored",
        "organizer: { vi: Sở, en: Office }", "levels: [{ vi: Tỉnh, en: Province }]",
        "labels: { self: [Kết quả], max: [Mức] }", "reportOutline: [{ vi: I, en: I }]",
        "rounds:", "  - { id: a, \(Self.name), deadline: 2022-06-25 17:00, ends: 2022-06-30 }",
        "  - { id: b, \(Self.name), followsUp: a }", "awards:", "  - { id: x, \(Self.name), places: 1-3 }",
        "  - { id: y, \(Self.name), per: cluster, class: A, quota: 2 }",
        "  - { id: z, \(Self.name), among: y, quota: 1 }"
      ).scheme)
    #expect(scheme.ranking == RankingRule(measure: .total, afterTie: .next))
    #expect(scheme.organization.clusterSize == 3...4)
    #expect(scheme.organization.organizer?.vi == "Sở" && scheme.organization.levels.map(\.en) == ["Province"])
    #expect(scheme.organization.reportOutline.count == 1)
    #expect(scheme.performed == .scored)
    #expect(scheme.labels == [.own: ["Kết quả"], .max: ["Mức"]])
    #expect(scheme.rounds.map { $0.deadline?.description } == ["2022-06-25 17:00", nil])
    #expect(scheme.rounds.map { $0.ends?.description } == ["2022-06-30", nil])
    #expect(scheme.rounds.map(\.followsUp) == [nil, "a"])
    #expect(scheme.awards.map(\.eligibility) == [.places(1...3), .ofClass("A", quota: 2), .among("y", quota: 1)])
    #expect(scheme.awards.map(\.scope) == [.all, .cluster, .all])
  }

  @Test("All faults of a file are told at once, from the top down") func all() {
    var lines = SchemeText.lines
    lines[0] = "id: ../a"
    lines[5] = "stepp: 0.5"
    lines[10] = "    max: -10"
    lines[15] = "      - { id: 2a, nam: { vi: A, en: A }, max: 4 }"
    lines[21] = "      when: [total = 15, \"content 3 >= 50%\"]"
    let faults = SchemeFile.reading(of: lines.joined(separator: "\n"), file: "a.yaml").faults
    #expect(faults.map(\.line) == [1, 6, 11, 16, 22, 22])
    #expect(faults.map(\.problem.nearestKey) == [nil, "step", nil, "name", nil, nil])
  }

  @Test("A file with more faults than anybody mends at once is told of so many") func many() {
    let lines = SchemeText.lines.prefix(8) + (0..<200).map { _ in "  - { id: \"1\" }" }
    #expect(SchemeFile.reading(of: lines.joined(separator: "\n"), file: "a.yaml").faults.count == 50)
  }

  @Test("One fault is told once: what rests on it is no other") func knockOn() {
    let reading = reading(
      "awards:", "  - { id: a, \(Self.name), class: E, quota: 1 }", "  - { id: b, \(Self.name), among: a, quota: 1 }")
    #expect(reading.faults.map(\.line) == [27])
    // Content 2 has a misspelt key; the conditions that name it are right.
    var lines = SchemeText.lines
    lines[12] = "    nam: { vi: Hai, en: Two }"
    lines[21] = "      when: [total >= 15, \"content 2 >= 50%\", performed >= 2]"
    #expect(SchemeFile.reading(of: lines.joined(separator: "\n"), file: "a.yaml").faults.map(\.line) == [13])
    let counted = (EmbeddedSchemes.text(of: "hcmc-2019") ?? "").replacing(
      "kind: yesNo\n", with: "knd: yesNo\n", maxReplacements: 1)
    #expect(SchemeFile.reading(of: counted, file: "a.yaml").faults.count == 1)
  }
}
