import Configuration
import Scoring
import TestSupport
import Testing

/// Bands of totals and of counts: what overlaps is refused, and a gap unless the scheme allows it.
@Suite struct SchemeBands {
  private func reading(_ grading: [String], answers: Int = 0) -> SchemeReading {
    let head = ["id: a", "version: \"1\"", "title: { vi: A, en: A }", "unitKinds: [xã]", "contents:"]
    let answered = (0..<answers).map { "  - { id: c\($0), name: { vi: A, en: A }, kind: yesNo }" }
    let contents = answers > 0 ? answered : ["  - { id: c, name: { vi: A, en: A }, max: 100 }"]
    return SchemeFile.reading(of: (head + contents + ["grading:"] + grading).joined(separator: "\n"), file: "a.yaml")
  }

  private func classes(_ upper: String, _ lower: String, _ more: String = "  gaps: refuse") -> SchemeReading {
    reading([
      more, "  classes:", "    - { class: A, when: [\(upper)] }", "    - { class: B, when: [\(lower)] }",
      "  otherwise: C",
    ])
  }

  private enum Meeting {
    static let seamless: [ConfigurationError.Problem] = []
    static let overlap: [ConfigurationError.Problem] = [.bandsOverlap("A", "B")]
    static func gap(_ text: String) -> [ConfigurationError.Problem] { [.bandsLeaveGap(text)] }
  }

  @Test(
    "Totals of a class end where those of the class above begin",
    arguments: [
      Case("up to, from", ["total >= 85", "total >= 70, total < 85"], Meeting.seamless),
      Case("up to and with, above", ["total > 85", "total <= 85"], Meeting.seamless),
      Case("no bound above", ["total >= 85", "total >= 70"], Meeting.seamless),
      Case("no bound below", ["performed >= 1", "total < 85"], Meeting.seamless),
      Case("both have it", ["total >= 85", "total <= 85"], Meeting.overlap),
      Case("beyond it", ["total >= 85", "total < 85.01"], Meeting.overlap),
      Case("short of it", ["total >= 85", "total < 84.99"], Meeting.gap("84.99 <= total < 85")),
      Case("neither has it", ["total > 85", "total < 85"], Meeting.gap("85 <= total <= 85")),
      Case("short of it with its end", ["total >= 85", "total <= 84"], Meeting.gap("84 < total < 85")),
    ])
  func totals(given: Case<[String], [ConfigurationError.Problem]>) {
    #expect(classes(given.given[0], given.given[1]).faults.map(\.problem) == given.expected)
  }

  @Test("Where the scheme allows gaps they are warned of") func allowed() {
    let reading = classes("total >= 85", "total < 80", "  gaps: allow")
    #expect(reading.faults.isEmpty && reading.scheme != nil)
    #expect(reading.warnings.map(\.problem) == [.gapAllowed("80 <= total < 85")])
    #expect(reading.warnings.map(\.line) == [11])
  }

  @Test("In steps of a whole point nothing lies between 84 and 85") func step() {
    let text = [
      "id: a", "version: \"1\"", "title: { vi: A, en: A }", "unitKinds: [xã]", "step: 1", "contents:",
      "  - { id: c, name: { vi: A, en: A }, max: 100 }", "grading:", "  classes:",
      "    - { class: A, when: [total >= 85] }", "    - { class: B, when: [total <= 84] }", "  otherwise: C",
    ]
    #expect(SchemeFile.reading(of: text.joined(separator: "\n"), file: "a.yaml").faults.isEmpty)
    let wider = text.joined(separator: "\n").replacing("<= 84", with: "<= 83")
    #expect(SchemeFile.reading(of: wider, file: "a.yaml").faults.map(\.problem) == [.bandsLeaveGap("83 < total < 85")])
  }

  @Test(
    "Bands of a count take every count once",
    arguments: [
      Case("all of them", ["{ class: A, from: 4 }", "{ class: B, to: 3 }"], []),
      Case("two take one", ["{ class: A, from: 4 }", "{ class: B, to: 4 }"], [.bandsOverlap("A", "B")]),
      Case(
        "none takes some", ["{ class: A, from: 5 }", "{ class: B, from: 1, to: 2 }"],
        [.bandsLeaveGap("0"), .bandsLeaveGap("3-4")]),
      Case("below leaves its number out", ["{ class: A, from: 4 }", "{ class: B, below: 3 }"], [.bandsLeaveGap("3")]),
      Case("a count beyond all", ["{ class: A, from: 6 }"], [.outOfRange(found: "6", least: 0, most: 5)]),
      Case("nothing said", ["{ class: A }"], [.keysMissing(["from", "to", "below"])]),
      Case("two ends", ["{ class: A, to: 3, below: 4 }"], [.keysExclude(["to", "below"])]),
      Case("backwards", ["{ class: A, from: 3, to: 2 }"], [.emptyRange("3-2")]),
      Case("below nothing", ["{ class: A, below: 0 }"], [.emptyRange("0--1")]),
    ] as [Case<[String], [ConfigurationError.Problem]>])
  func counts(given: Case<[String], [ConfigurationError.Problem]>) {
    let reading = reading(["  counts:"] + given.given.map { "    - \($0)" }, answers: 5)
    #expect(reading.faults.map(\.problem) == given.expected)
  }

  @Test("Below a number takes it in where the scheme says so") func included() throws {
    let bands = ["  below: included", "  counts:", "    - { class: A, from: 4 }", "    - { class: B, below: 3 }"]
    let grading = try #require(reading(bands, answers: 5).scheme?.grading)
    #expect(grading.classes.map { $0.conditions.map(\.description) } == [["met >= 4"], ["met <= 3"]])
    #expect(grading.otherwise == nil && grading.bands == .closed)
  }

  @Test("A class for whoever is in no band leaves no gap") func otherwise() throws {
    let bands = ["  otherwise: C", "  counts:", "    - { class: A, from: 4 }"]
    #expect(try #require(reading(bands, answers: 5).scheme?.grading).classNames == ["A", "C"])
  }

  @Test(
    "What cannot be counted, and what belongs to the other way of grading, is refused",
    arguments: [
      Case("nothing to count", ["  counts: [{ class: A, from: 1 }]"], [.nothingToCount]),
      Case(
        "met without answers", ["  classes: [{ class: A, when: [met >= 1] }]", "  otherwise: B"], [.nothingToCount]),
      Case(
        "both ways", ["  counts: [{ class: A, from: 1 }]", "  classes: []"], [.keysExclude(["classes", "counts"])]),
      Case("neither", ["  bands: open"], [.keysMissing(["classes", "counts"])]),
      Case(
        "below of classes", ["  classes: [{ class: A, when: [total > 1] }]", "  otherwise: B", "  below: included"],
        [.keysExclude(["classes", "below"])]),
      Case(
        "more performed than there are", ["  classes: [{ class: A, when: [performed >= 2] }]", "  otherwise: B"],
        [.outOfRange(found: "2", least: 1, most: 1)]),
    ] as [Case<[String], [ConfigurationError.Problem]>])
  func ways(given: Case<[String], [ConfigurationError.Problem]>) {
    #expect(reading(given.given).faults.map(\.problem) == given.expected)
  }

  @Test("A percentage of a content without a maximum is refused") func percentage() {
    let text = [
      "id: a", "version: \"1\"", "title: { vi: A, en: A }", "unitKinds: [xã]", "contents:",
      "  - { id: c, name: { vi: A, en: A }, max: none }", "grading:", "  classes:",
      "    - { class: A, when: [content c >= 50%] }", "  otherwise: B",
    ]
    let reading = SchemeFile.reading(of: text.joined(separator: "\n"), file: "a.yaml")
    #expect(reading.faults.map(\.problem) == [.percentageWithoutMaximum("c")])
  }
}
