import Scoring
import Testing

@testable import Reporting

/// What the embedded templates may and may not hold.
@Suite struct HTMLTemplateTests {
  private static let texts = PageTemplates.texts.map { (name: $0.name, text: String(decoding: $0.text, as: UTF8.self)) }

  @Test func `no two words have one name`() {
    let names = Label.allCases.map { "\($0)" } + ConsolidationLabel.allCases.map { "\($0)" }
    #expect(Set(names).count == names.count)
  }

  @Test func `they compile`() throws { _ = try PageTemplates(words: phraseBook(for: .vi)) }

  @Test(arguments: texts.map(\.name))
  func `none puts in anything unescaped`(name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }?.text)
    #expect(!text.contains("{{{") && !text.contains("{{&") && !text.contains("{{ &"))
  }

  @Test(arguments: texts.map(\.name))
  func `each word that they ask for exists`(name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }?.text)
    let known = Set(Label.allCases.map { "\($0)" } + ConsolidationLabel.allCases.map { "\($0)" })
    for match in text.matches(of: /\{\{\s*label\.([A-Za-z]+)\s*\}\}/) {
      #expect(known.contains(String(match.output.1)), "label.\(match.output.1)")
    }
  }

  @Test(arguments: texts.map(\.name))
  func `none names another machine or runs anything`(name: String) throws {
    let text = try #require(Self.texts.first { $0.name == name }?.text)
    for forbidden in ["http:", "https:", "url(", "@import", "<script", "<link", "<img", "<iframe", "onclick", "//"] {
      #expect(!text.contains(forbidden), "\(forbidden)")
    }
  }

  @Test func `every value in an attribute is quoted`() throws {
    for (name, text) in Self.texts {
      #expect(!text.contains(/=\{\{/), "\(name)")
    }
  }
}

/// The words of the pages.
@Suite struct HTMLWordTests {
  @Test(arguments: Language.allCases)
  func `no label is empty`(language: Language) {
    let book = phraseBook(for: language)
    for label in Label.allCases { #expect(!book.label(label).isEmpty, "\(label)") }
    for label in ConsolidationLabel.allCases { #expect(!book.label(label).isEmpty, "\(label)") }
  }

  @Test func `the languages differ in every label`() {
    let (vietnamese, english) = (phraseBook(for: .vi), phraseBook(for: .en))
    let same = Label.allCases.filter { vietnamese.label($0) == english.label($0) }
    #expect(same.isEmpty, "\(same)")
    let others = ConsolidationLabel.allCases.filter { vietnamese.label($0) == english.label($0) }
    #expect(others.isEmpty, "\(others)")
  }

  @Test(arguments: [("1", "Cụm 1"), ("Cụm 1", "Cụm 1"), ("CỤM SỐ 2", "CỤM SỐ 2"), ("Cluster 3", "Cluster 3")])
  func `the word for a cluster stands before its name once`(name: String, shown: String) {
    #expect(phraseBook(for: .vi).cluster(name) == shown)
  }

  @Test(arguments: [
    (Unit(id: "a", name: "Đông Anh", kind: UnitKind("thị trấn")), "Thị trấn Đông Anh"),
    (Unit(id: "a", name: "Xã Đông Anh", kind: UnitKind("xã")), "Xã Đông Anh"),
    (Unit(id: "a", name: "Đông Anh"), "Đông Anh"),
  ])
  func `the kind stands before a unit's name once`(unit: Unit, title: String) {
    #expect(unit.printedName == title)
  }
}
