/// Reads values from bytes of which nothing is known: whatever they are, it reads or throws.
struct ByteReader {
  private let bytes: [UInt8]
  /// How many bytes were read.
  private(set) var offset = 0

  /// A reader of bytes, of which none is read.
  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// Whether everything was read.
  var isAtEnd: Bool { offset == bytes.count }

  /// Reads a value.
  mutating func read<Value: ByteCoded>(_: Value.Type = Value.self) throws(CodingFault) -> Value {
    try Value(from: &self)
  }

  /// Reads one byte.
  mutating func readByte() throws(CodingFault) -> UInt8 {
    guard offset < bytes.count else { throw .cutOff(at: offset) }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// Reads bytes behind their count.
  mutating func readCounted() throws(CodingFault) -> ArraySlice<UInt8> {
    let count: UInt = try readUnsigned()
    guard count <= UInt(bytes.count - offset) else { throw .cutOff(at: bytes.count) }
    defer { offset += Int(count) }
    return bytes[offset..<offset + Int(count)]
  }

  /// Reads a number of seven bits a byte.
  mutating func readUnsigned<Number: FixedWidthInteger & UnsignedInteger>() throws(CodingFault) -> Number {
    let start = offset
    var number: Number = 0
    var shift = 0
    while true {
      let byte = try readByte()
      let part = Number(byte & 0x7F)
      guard shift < Number.bitWidth, (part << shift) >> shift == part else { throw .outOfRange(at: start) }
      number |= part << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  /// Reads a number whose lowest bit is its sign.
  mutating func readSigned<Number: FixedWidthInteger & SignedInteger>() throws(CodingFault) -> Number
  where Number.Magnitude: FixedWidthInteger & UnsignedInteger {
    let number: Number.Magnitude = try readUnsigned()
    let half = Number(truncatingIfNeeded: number >> 1)
    return number & 1 == 0 ? half : ~half
  }
}
