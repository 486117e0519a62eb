/// A JSON document whose keys keep the order in which they are written.
///
/// Our own few lines, because the order of keys is part of the product's contract and no library keeps it.
package indirect enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// A string, or null for `nil`.
  package static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// The document as UTF-8, indented by two spaces, with a line feed at the end.
  package var bytes: [UInt8] {
    var writer = JSONTextWriter()
    writer.write(self, depth: 0)
    return writer.bytes + [0x0A]
  }
}

private struct JSONTextWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: bytes += "null".utf8
    case .boolean(let isTrue): bytes += (isTrue ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .string(let text): write(text)
    case .array(let items): writeList(items, open: "[", close: "]", depth: depth) { $0.write($1, depth: depth + 1) }
    case .object(let members):
      writeList(members, open: "{", close: "}", depth: depth) { writer, member in
        writer.write(member.0)
        writer.bytes += ": ".utf8
        writer.write(member.1, depth: depth + 1)
      }
    }
  }

  private mutating func writeList<Item>(
    _ items: [Item], open: String, close: String, depth: Int, write: (inout JSONTextWriter, Item) -> Void
  ) {
    bytes += open.utf8
    for (place, item) in items.enumerated() {
      bytes += (place == 0 ? "\n" : ",\n").utf8
      bytes += String(repeating: "  ", count: depth + 1).utf8
      write(&self, item)
    }
    if !items.isEmpty {
      bytes += "\n".utf8
      bytes += String(repeating: "  ", count: depth).utf8
    }
    bytes += close.utf8
  }

  private mutating func write(_ text: String) { bytes += JSONString.bytes(of: text) }
}
