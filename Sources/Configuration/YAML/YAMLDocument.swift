package import Scoring
import Yams

/// A node of a YAML file that knows its place, read key by key with every fault named at its line and column.
package struct YAMLDocument {
  /// No scheme or workspace file comes near this many bytes.
  package static let sizeLimit = 1 << 20

  /// The file it came from, for messages.
  let file: String
  let node: Node

  /// Parses a text.
  ///
  /// - Throws: ``ConfigurationError`` with the place when the text is not YAML or not a mapping.
  package init(_ text: String, file: String) throws(ConfigurationError) {
    guard text.utf8.count <= Self.sizeLimit else {
      throw ConfigurationError(file: file, line: nil, column: nil, problem: .tooLarge(limit: Self.sizeLimit))
    }
    self.file = file
    node = try Self.compose(text, file: file)
    guard node.mapping != nil else { throw error(.wrongKind(found: "", expected: .mapping)) }
  }

  private init(file: String, node: Node) {
    self.file = file
    self.node = node
  }

  private static func compose(_ text: String, file: String) throws(ConfigurationError) -> Node {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw ConfigurationError(file: file, line: 1, column: 1, problem: .wrongKind(found: "", expected: .mapping))
      }
      return node
    } catch let error as YamlError {
      throw ConfigurationError(yaml: error, file: file)
    } catch let error as ConfigurationError {
      throw error
    } catch {
      throw ConfigurationError(file: file, line: nil, column: nil, problem: .notYAML("\(error)"))
    }
  }

  /// A fault at this node.
  package func error(_ problem: ConfigurationError.Problem) -> ConfigurationError {
    ConfigurationError(file: file, line: node.mark?.line, column: node.mark?.column, problem: problem)
  }

  /// Refuses keys other than these, so that a misspelt key is never passed over.
  package func allowKeys(
    _ known: [String],
    otherwise problem: (String, [String]) -> ConfigurationError.Problem = { .unknownKey($0, known: $1) }
  ) throws(ConfigurationError) {
    guard let mapping = node.mapping else { throw error(.wrongKind(found: scalarText ?? "", expected: .mapping)) }
    for key in mapping.keys where !known.contains(key.string ?? "") {
      throw YAMLDocument(file: file, node: key).error(problem(key.string ?? "", known))
    }
  }

  /// The value of a key, or `nil` when the key is absent or null.
  package func value(_ key: String) throws(ConfigurationError) -> YAMLDocument? {
    guard let mapping = node.mapping else { throw error(.wrongKind(found: scalarText ?? "", expected: .mapping)) }
    // By text: a quoted key is the same as a plain one, also "yes", which YAML takes for a truth value.
    guard let value = mapping.first(where: { $0.key.string == key })?.value else { return nil }
    if let scalar = value.scalar, scalar.style == .plain, ["", "~", "null"].contains(scalar.string) { return nil }
    return YAMLDocument(file: file, node: value)
  }

  /// The value of a key that must be there.
  package func required(_ key: String) throws(ConfigurationError) -> YAMLDocument {
    guard let value = try value(key) else { throw error(.missingKey(key)) }
    return value
  }

  private var scalarText: String? { node.scalar?.string }

  /// The text of this scalar.
  package func text() throws(ConfigurationError) -> String {
    guard let text = scalarText, !text.isEmpty else {
      throw error(.wrongKind(found: scalarText ?? "", expected: .text))
    }
    return text
  }

  /// The items of this list.
  package func items() throws(ConfigurationError) -> [YAMLDocument] {
    guard let sequence = node.sequence else { throw error(.wrongKind(found: scalarText ?? "", expected: .list)) }
    return sequence.map { YAMLDocument(file: file, node: $0) }
  }

  /// The keys of this mapping with their values, in the order of the file.
  package func entries() throws(ConfigurationError) -> [(key: String, value: YAMLDocument)] {
    guard let mapping = node.mapping else { throw error(.wrongKind(found: scalarText ?? "", expected: .mapping)) }
    return mapping.map { ($0.key.string ?? "", YAMLDocument(file: file, node: $0.value)) }
  }

  /// The points of this scalar.
  package func points() throws(ConfigurationError) -> Points {
    let text = try text()
    do {
      return try Points(literal: text)
    } catch {
      throw self.error(.wrongKind(found: text, expected: .number))
    }
  }

  /// The points of this scalar, more than zero.
  package func positivePoints() throws(ConfigurationError) -> Points {
    let points = try points()
    guard points > .zero else { throw error(.wrongKind(found: points.description, expected: .positiveNumber)) }
    return points
  }

  /// The whole number of this scalar, of at most nine digits.
  package func wholeNumber() throws(ConfigurationError) -> Int {
    let text = try text()
    guard text.utf8.count <= 9, let number = Int(text) else {
      throw error(.wrongKind(found: text, expected: .wholeNumber))
    }
    return number
  }

  /// The case of an enumeration that this scalar names.
  package func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type
  ) throws(ConfigurationError) -> Choice {
    let text = try text()
    guard let choice = Choice(rawValue: text) else {
      throw error(.notAmong(found: text, allowed: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  /// The texts of this list.
  package func texts() throws(ConfigurationError) -> [String] {
    var texts: [String] = []
    for item in try items() { texts.append(try item.text()) }
    return texts
  }

  /// The text of this mapping in both languages.
  package func localized() throws(ConfigurationError) -> LocalizedText {
    try allowKeys(["vi", "en"])
    return LocalizedText(vi: try required("vi").text(), en: try required("en").text())
  }
}

extension ConfigurationError {
  fileprivate init(yaml error: YamlError, file: String) {
    switch error {
    case .composer(_, let problem, let mark, _) where problem.contains("undefined alias"):
      // An alias inside of what it stands for is not defined yet where it is met.
      let name = problem.split(separator: " ").last.map(String.init) ?? ""
      self.init(file: file, line: mark.line, column: mark.column, problem: .cycle([name]))
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(file: file, line: mark.line, column: mark.column, problem: .notYAML(problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(
        file: file, line: context.mark.line, column: context.mark.column,
        problem: .duplicateID(duplicates.first ?? ""))
    default:
      self.init(file: file, line: nil, column: nil, problem: .notYAML("\(error)"))
    }
  }
}
