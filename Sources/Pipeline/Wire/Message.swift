/// A message between processes: a value, and bytes that come along.
///
/// The value stands behind the count of its bytes, then each attachment behind its own.
struct Message<Value: ByteCoded & Sendable>: Sendable {
  /// More than any message has.
  private static var mostAttachments: Int { 16 }

  let value: Value
  let attachments: [[UInt8]]

  /// A message.
  init(_ value: Value, attachments: [[UInt8]] = []) {
    self.value = value
    self.attachments = attachments
  }

  /// Reads a message.
  ///
  /// - Throws: ``CodingFault`` for bytes that are none; they may come from anyone.
  init(coded bytes: [UInt8]) throws(CodingFault) {
    var reader = ByteReader(bytes)
    value = try Value(coded: try reader.readCounted())
    var attachments: [[UInt8]] = []
    while !reader.isAtEnd {
      guard attachments.count < Self.mostAttachments else { throw .leftOver(at: reader.offset) }
      attachments.append(Array(try reader.readCounted()))
    }
    self.attachments = attachments
  }

  /// The bytes of the message.
  var coded: [UInt8] {
    var writer = ByteWriter()
    writer.reserve(attachments.reduce(16 << 10) { $0 + $1.count })
    writer.write(counted: value.coded)
    for attachment in attachments { writer.write(counted: attachment) }
    return writer.bytes
  }
}
