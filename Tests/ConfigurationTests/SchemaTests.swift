import Configuration
import Foundation
import Scoring
import TestSupport
import Testing
import Yams

/// What the loader takes, what docs/scheme.schema.json tells editors and what docs/scheme.md explains are the same.
@Suite struct SchemaAndManual {
  private func schema() throws -> SchemaText { try SchemaText(SchemaText.docs("scheme.schema.json")) }

  /// The two schemes of the manual that have every key.
  private static func examples() throws -> [String] {
    let parts = try SchemaText.docs("scheme.md").components(separatedBy: "```yaml\n").dropFirst()
    return parts.map { $0.components(separatedBy: "```").first ?? "" }
  }

  @Test("The schema has the keys that the loader takes, and no others", arguments: SchemeObject.allCases)
  func keys(object: SchemeObject) throws {
    let definition = try #require(schema().definition(object.rawValue))
    #expect(definition.member("properties")?.keys == object.keys)
    #expect(definition.member("additionalProperties")?.string == "false")
  }

  @Test("The schema has no object that the loader does not know") func objects() throws {
    let known = Set(SchemeObject.allCases.map(\.rawValue))
    #expect(try Set(schema().definitions) == known)
  }

  @Test("Every embedded scheme keeps to the schema", arguments: EmbeddedSchemes.ids)
  func embedded(id: String) throws {
    #expect(try schema().faults(in: #require(EmbeddedSchemes.text(of: id))) == [])
  }

  @Test(
    "The schema refuses what the loader refuses",
    arguments: [
      Case("a misspelt key", "max: 5", "mx: 5"), Case("a text for points", "max: 5", "max: nhiều"),
      Case("zero points", "max: 5", "max: 0"), Case("an unknown kind", "max: 5", "kind: maybe"),
      Case("an id with a mark", "id: a", "id: ă"), Case("one language", "{ vi: A, en: A }", "{ vi: A }"),
      Case("a text for a list", "unitKinds: [xã]", "unitKinds: xã"),
      Case("a date that is none", "deadline: 2026-01-01", "deadline: 1/1/2026"),
      Case("no contents", "contents: [{ id: a, name: { vi: A, en: A }, max: 5 }]", "contents: []"),
      Case("a quota of none", "quota: 1", "quota: 0"), Case("an unknown layer", "layers: [self]", "layers: [own]"),
    ])
  func refused(given: Case<String, String>) throws {
    let text = """
      id: a
      version: "1"
      title: { vi: A, en: A }
      unitKinds: [xã]
      layers: [self]
      rounds: [{ id: r, name: { vi: A, en: A }, deadline: 2026-01-01 }]
      contents: [{ id: a, name: { vi: A, en: A }, max: 5 }]
      grading: { classes: [{ class: A, when: [total >= 3] }], otherwise: B }
      awards: [{ id: w, name: { vi: A, en: A }, class: A, quota: 1 }]
      """
    let changed = text.replacing(given.given, with: given.expected, maxReplacements: 1)
    #expect(changed != text)
    #expect(try schema().faults(in: text) == [] && SchemeFile.reading(of: text, file: "a").faults.isEmpty)
    #expect(try !schema().faults(in: changed).isEmpty && !SchemeFile.reading(of: changed, file: "a").faults.isEmpty)
  }

  @Test("The manual explains every key with an example, under the name of its object", arguments: SchemeObject.allCases)
  func explained(object: SchemeObject) throws {
    let sections = try SchemaText.docs("scheme.md").components(separatedBy: "\n## ")
    let section = try #require(sections.first { $0.prefix { $0 != "\n" }.hasSuffix(": `\(object.rawValue)`") })
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") && !$0.contains("holds when") }
    let keys = rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
    #expect(Array(keys.prefix(object.keys.count)) == object.keys)
  }

  @Test("The manual's schemes have no fault, keep to the schema, and show every key") func examples() throws {
    let examples = try Self.examples()
    #expect(examples.count == 2)
    for example in examples {
      #expect(SchemeFile.reading(of: example, file: "scheme.md").faults == [])
      #expect(try schema().faults(in: example) == [])
    }
    let text = examples.joined().replacing("\"", with: "")
    for key in SchemeObject.allCases.flatMap(\.keys) { #expect(text.contains("\(key):"), "\(key)") }
  }
}
