import Foundation
import Scoring
import Yams

/// As much of JSON Schema as docs/scheme.schema.json uses.
struct SchemaText {
  private let root: Node

  init(_ text: String) throws {
    guard let node = try Yams.compose(yaml: text) else { throw CocoaError(.fileReadCorruptFile) }
    root = node
  }

  /// The files under docs.
  static func docs(_ name: String) throws -> String {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let url = tests.deletingLastPathComponent().appendingPathComponent("docs/\(name)")
    return try String(contentsOf: url, encoding: .utf8)
  }

  /// The names of the objects.
  var definitions: [String] { root.member("$defs")?.keys ?? [] }

  /// The definition of an object, or `nil`.
  func definition(_ name: String) -> Node? { root.member("$defs")?.member(name) }

  /// What in a YAML text the schema does not allow.
  func faults(in text: String) throws -> [String] {
    guard let node = try Yams.compose(yaml: text) else { return ["empty"] }
    return faults(node, root, at: "")
  }

  private func faults(_ node: Node, _ schema: Node, at path: String) -> [String] {
    var faults: [String] = []
    if let name = schema.member("$ref")?.string?.split(separator: "/").last, let definition = definition(String(name)) {
      faults += self.faults(node, definition, at: path)
    }
    for part in schema.list("allOf") { faults += self.faults(node, part, at: path) }
    let choices = schema.list("oneOf")
    if !choices.isEmpty, choices.count(where: { self.faults(node, $0, at: path).isEmpty }) != 1 {
      faults.append("\(path): none or several of the choices")
    }
    return faults + ofScalar(node, schema, at: path) + ofMembers(node, schema, at: path)
  }

  private func ofScalar(_ node: Node, _ schema: Node, at path: String) -> [String] {
    var faults: [String] = []
    let types = schema.member("type").map { type in type.string.map { [$0] } ?? schema.list("type").compactMap(\.string)
    }
    if let types, !types.contains(where: node.isOf) { faults.append("\(path): is not \(types)") }
    let allowed = schema.list("enum").compactMap(\.string)
    if !allowed.isEmpty, !allowed.contains(node.scalar?.string ?? "") { faults.append("\(path): not among \(allowed)") }
    if let pattern = schema.member("pattern")?.string, let text = node.scalar?.string,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(path): \(text) does not match")
    }
    for (key, holds) in [("minimum", { $0 >= $1 }), ("exclusiveMinimum", { $0 > $1 })]
      as [(String, (Double, Double) -> Bool)]
    {
      guard let bound = schema.member(key)?.float, node.isOf("number"), let number = node.float else { continue }
      if !holds(number, bound) { faults.append("\(path): \(number) is too small") }
    }
    return faults
  }

  private func ofMembers(_ node: Node, _ schema: Node, at path: String) -> [String] {
    var faults: [String] = []
    if let items = schema.member("items"), let sequence = node.sequence {
      if let least = schema.member("minItems")?.int, sequence.count < least { faults.append("\(path): too few") }
      for (place, item) in sequence.enumerated() { faults += self.faults(item, items, at: "\(path)[\(place)]") }
    }
    guard let mapping = node.mapping else { return faults }
    for key in schema.list("required").compactMap(\.string) where node.member(key) == nil {
      faults.append("\(path): no \(key)")
    }
    guard let properties = schema.member("properties") else { return faults }
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard let property = properties.member(name) else {
        faults.append("\(path): \(name) is unknown")
        continue
      }
      faults += self.faults(value, property, at: "\(path)/\(name)")
    }
    return faults
  }
}

extension Node {
  /// The value of a key, compared by its text.
  func member(_ key: String) -> Node? { mapping?.first { $0.key.scalar?.string == key }?.value }

  /// The keys of a mapping.
  var keys: [String] { mapping?.keys.compactMap { $0.scalar?.string } ?? [] }

  fileprivate func list(_ key: String) -> [Node] { member(key)?.sequence.map(Array.init) ?? [] }

  fileprivate func isOf(_ type: String) -> Bool {
    switch type {
    case "object": mapping != nil
    case "array": sequence != nil
    case "number": isNumber
    case "integer": isNumber && scalar.flatMap { Int($0.string) } != nil
    case "string": scalar != nil && !isNumber
    default: false
    }
  }

  private var isNumber: Bool {
    guard let scalar, scalar.style == .plain else { return false }
    return (try? Points(literal: scalar.string)) != nil  // not a number: a string
  }
}
