/// A value that goes between processes and into the ledger as compact bytes, the same for equal values.
///
/// No value is without a byte, so that the bytes bound how many values there can be. Whoever changes what a stored value
/// writes gives it another format: see ``StoredOutcome``.
protocol ByteCoded {
  /// Writes the value behind what was written.
  func write(to writer: inout ByteWriter)

  /// Reads a value.
  ///
  /// - Throws: ``CodingFault`` for any bytes that ``write(to:)`` does not make; they may come from anyone.
  init(from reader: inout ByteReader) throws(CodingFault)
}

extension ByteCoded {
  /// The bytes of the value.
  var coded: [UInt8] {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// Reads a value that takes up all of the bytes.
  init(coded bytes: some Sequence<UInt8>) throws(CodingFault) {
    var reader = ByteReader(bytes)
    self = try reader.read()
    guard reader.isAtEnd else { throw .leftOver(at: reader.offset) }
  }
}

/// Why bytes are no value, and at which byte, from 0.
enum CodingFault: Error, Hashable {
  /// They end in the middle.
  case cutOff(at: Int)
  /// A number is larger than any that belongs there.
  case outOfRange(at: Int)
  /// A text is not UTF-8.
  case notText(at: Int)
  /// Something is none of the kinds of what belongs there.
  case unknownCase(at: Int)
  /// A unit's id cannot name a folder.
  case unsafeName(at: Int)
  /// They go on behind the value.
  case leftOver(at: Int)
}
