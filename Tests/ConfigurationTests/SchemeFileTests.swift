import Configuration
import Scoring
import TestSupport
import Testing

@Suite struct SchemeFiles {
  /// A line of the scheme's text and what stands in its place.
  struct Change: Sendable {
    let line: Int
    let text: String?
    init(_ line: Int, _ text: String?) {
      self.line = line
      self.text = text
    }
    var scheme: String { SchemeText.replacing(line, with: text) }
  }

  /// Where a fault is and what it is.
  struct Fault: Sendable {
    let place: [Int?]
    let problem: ConfigurationError.Problem
    init(_ line: Int?, _ column: Int?, _ problem: ConfigurationError.Problem) {
      place = [line, column]
      self.problem = problem
    }
  }

  private func scheme(_ text: String) throws(ConfigurationError) -> Scheme {
    try SchemeFile.scheme(from: text, file: "a.yaml")
  }

  @Test("Every key is read") func read() throws {
    let scheme = try scheme(SchemeText.whole)
    #expect(scheme.id == "small")
    #expect(scheme.version == "1")
    #expect(scheme.title == LocalizedText(vi: "Nhỏ", en: "Small"))
    #expect(scheme.layers == [.own, .inspected])
    #expect(scheme.scoreStep == "0.5")
    #expect(scheme.unitKinds.map(\.word) == ["xã", "phường"])
    #expect(scheme.contents.map(\.maximum) == ["10", "10"])
    #expect(scheme.contents[1].criteria.map(\.maximum) == ["4", "6"])
    #expect(scheme.grading?.bands == .closed)
    #expect(scheme.grading?.otherwise == "C")
  }

  @Test("What may be left out has its default") func defaults() throws {
    let lines = SchemeText.lines.filter { line in
      !["maximum", "layers", "step", "  bands"].contains { line.hasPrefix($0) }
    }
    let scheme = try scheme(lines.joined(separator: "\n"))
    #expect(scheme.layers == Layer.allCases)
    #expect(scheme.scoreStep == nil)
    #expect(scheme.blank == .missing)
    #expect(scheme.partialContent == .incomplete)
    #expect(scheme.numberStyle == .decimal)
    #expect(scheme.grading?.bands == .open)
    #expect(scheme.source == "")
  }

  @Test("What may be set is set") func settings() throws {
    let lines = SchemeText.lines + ["source: Kế hoạch", "blank: zero", "partial: sum", "numbers: thousandsPoint"]
    let scheme = try scheme(lines.joined(separator: "\n"))
    #expect(scheme.source == "Kế hoạch")
    #expect(scheme.blank == .zero)
    #expect(scheme.partialContent == .sum)
    #expect(scheme.numberStyle == .thousandsPoint)
  }

  private static let keys = [
    "id", "version", "title", "source", "organizer", "levels", "unitKinds", "clusterSize", "rounds", "maximum",
    "layers",
    "step", "blank", "partial", "performed", "numbers", "yesNo", "labels", "contents", "grading", "ranking", "awards",
    "reportOutline",
  ]

  @Test(
    "A fault is named at its line and column",
    arguments: [
      Case("a misspelt key", Change(6, "stepp: 0.5"), Fault(6, 1, .unknownKey("stepp", known: keys))),
      Case(
        "a misspelt key within", Change(11, "    mx: 10"),
        Fault(11, 5, .unknownKey("mx", known: ["id", "name", "aliases", "max", "kind", "criteria"]))),
      Case("no id", Change(1, nil), Fault(1, 1, .missingKey("id"))),
      Case("an empty value", Change(2, "version:"), Fault(1, 1, .missingKey("version"))),
      Case("one language", Change(3, "title: { vi: Nhỏ }"), Fault(3, 8, .missingKey("en"))),
      Case("no maximum", Change(11, nil), Fault(9, 5, .missingKey("max"))),
      Case(
        "a text for a number", Change(11, "    max: \"7,5\""),
        Fault(11, 10, .wrongKind(found: "7,5", expected: .maximum))),
      Case("zero points", Change(11, "    max: 0"), Fault(11, 10, .wrongKind(found: "0", expected: .maximum))),
      Case("a negative step", Change(6, "step: -1"), Fault(6, 7, .wrongKind(found: "-1", expected: .positiveNumber))),
      Case("a text for a list", Change(7, "unitKinds: xã"), Fault(7, 12, .wrongKind(found: "xã", expected: .list))),
      Case("a text for a mapping", Change(3, "title: Nhỏ"), Fault(3, 8, .wrongKind(found: "Nhỏ", expected: .mapping))),
      Case("a list for a text", Change(2, "version: [1]"), Fault(2, 10, .wrongKind(found: "", expected: .text))),
      Case("no layers", Change(5, "layers: []"), Fault(5, 9, .wrongKind(found: "[]", expected: .nonEmptyList))),
      Case(
        "an unknown layer", Change(5, "layers: [self, team]"),
        Fault(5, 16, .notAmong(found: "team", allowed: ["self", "inspected", "agreed", "appraised"]))),
      Case("a layer twice", Change(5, "layers: [self, self]"), Fault(5, 16, .duplicateID("self"))),
      Case(
        "unknown bands", Change(19, "  bands: half"),
        Fault(19, 10, .notAmong(found: "half", allowed: ["open", "closed"]))),
      Case("a content's id twice", Change(12, "  - id: \"1\""), Fault(12, 9, .duplicateID("1"))),
      Case(
        "a criterion's id that a content has", Change(16, "      - { id: 1, name: { vi: A, en: A }, max: 4 }"),
        Fault(16, 15, .duplicateID("1"))),
      Case("a class twice", Change(23, "    - class: A"), Fault(23, 7, .duplicateID("A"))),
      Case("an id that leaves its folder", Change(1, "id: ../small"), Fault(1, 5, .invalidID("../small"))),
      Case("an id with a diacritic", Change(1, "id: hà-nội"), Fault(1, 5, .invalidID("hà-nội"))),
      Case("an id of a hidden file", Change(1, "id: .small"), Fault(1, 5, .invalidID(".small"))),
      Case(
        "an id too long", Change(1, "id: " + String(repeating: "a", count: 65)),
        Fault(1, 5, .invalidID(String(repeating: "a", count: 65)))),
      Case(
        "contents that do not add up", Change(4, "maximum: 20.01"),
        Fault(4, 10, .maximumsDoNotAddUp(parts: "20", whole: "20.01"))),
      Case(
        "criteria that do not add up", Change(16, "      - { id: 2a, name: { vi: A, en: A }, max: 4.5 }"),
        Fault(12, 5, .maximumsDoNotAddUp(parts: "10.5", whole: "10"))),
      Case(
        "a condition without a comparison", Change(22, "      when: [total 15]"),
        Fault(22, 14, .unreadableCondition("total 15"))),
      Case(
        "a condition on a content that is not there", Change(22, "      when: [content 3 > 5%]"),
        Fault(22, 14, .unknownContent("3", known: ["1", "2"]))),
      Case(
        "a second condition", Change(22, "      when: [total >= 15, \"content 9 > 5%\"]"),
        Fault(22, 27, .unknownContent("9", known: ["1", "2"]))),
      Case("a key twice", Change(2, "id: small"), Fault(1, 1, .duplicateID("id"))),
    ])
  func faults(given: Case<Change, Fault>) {
    let error = #expect(throws: ConfigurationError.self) { try scheme(given.given.scheme) }
    #expect(error?.file == "a.yaml")
    #expect([error?.line, error?.column] == given.expected.place)
    #expect(error?.problem == given.expected.problem)
  }

  @Test("A scheme has contents") func noContents() {
    let lines = SchemeText.lines.prefix(7) + ["contents: []"] + SchemeText.lines.dropFirst(17)
    let error = #expect(throws: ConfigurationError.self) { try scheme(lines.joined(separator: "\n")) }
    #expect(error?.problem == .wrongKind(found: "[]", expected: .nonEmptyList))
  }

  @Test("What is no YAML is said with the parser's words and place")
  func notYAML() {
    let error = #expect(throws: ConfigurationError.self) { try scheme("id: [small\nversion: 1") }
    guard case .notYAML(let words)? = error?.problem else {
      Issue.record("\(error.debugDescription)")
      return
    }
    #expect(!words.isEmpty)
    #expect(error?.line == 2)
  }

  @Test("What is no mapping is none", arguments: ["", "- a", "just a text"])
  func notMapping(text: String) {
    let error = #expect(throws: ConfigurationError.self) { try scheme(text) }
    #expect(error?.line == 1)
    #expect(error?.problem == .wrongKind(found: "", expected: .mapping))
  }

  @Test("A text just within the limit is read, a byte more is refused")
  func tooLarge() throws {
    let padding = String(repeating: " ", count: YAMLDocument.sizeLimit - SchemeText.whole.utf8.count - 2)
    _ = try scheme(SchemeText.whole + "\n#" + padding)
    let error = #expect(throws: ConfigurationError.self) { try scheme(SchemeText.whole + "\n# " + padding) }
    #expect(error?.problem == .tooLarge(limit: YAMLDocument.sizeLimit))
    #expect(error?.line == nil)
  }
}
