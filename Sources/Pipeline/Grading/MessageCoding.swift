import FoundationEssentials

/// A message between processes: a value, and bytes that come along.
///
/// The value is JSON behind its length, then each attachment behind its own; lengths are eight bytes, the lowest first.
struct Message<Value: Codable & Sendable>: Sendable {
  let value: Value
  let attachments: [[UInt8]]

  /// A message.
  init(_ value: Value, attachments: [[UInt8]] = []) {
    self.value = value
    self.attachments = attachments
  }

  /// Reads a message; `nil` for bytes that are none.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    guard let head = Self.takeField(&rest),
      // Why it is none would interest nobody: both sides are this program.
      let value = try? JSONDecoder().decode(Value.self, from: Data(head))
    else { return nil }
    var attachments: [[UInt8]] = []
    while !rest.isEmpty {
      guard let attachment = Self.takeField(&rest) else { return nil }
      attachments.append(Array(attachment))
    }
    self.value = value
    self.attachments = attachments
  }

  /// The bytes of the message.
  var bytes: [UInt8] {
    let head = StableJSON.bytes(of: value)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + head.count + attachments.reduce(0) { $0 + $1.count + 8 })
    for field in [head] + attachments {
      var count = UInt64(field.count)
      for _ in 0..<8 {
        bytes.append(UInt8(truncatingIfNeeded: count))
        count >>= 8
      }
      bytes += field
    }
    return bytes
  }

  private static func takeField(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard rest.count >= 8 else { return nil }
    let count = rest.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    rest = rest.dropFirst(8)
    guard count <= UInt64(rest.count) else { return nil }
    defer { rest = rest.dropFirst(Int(count)) }
    return rest.prefix(Int(count))
  }
}

/// JSON that is the same for equal values.
enum StableJSON {
  /// The bytes of a value, its keys in order.
  static func bytes(of value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value))
    } catch {
      preconditionFailure("our own values are strings, whole numbers and lists of them, which JSON takes: \(error)")
    }
  }
}
