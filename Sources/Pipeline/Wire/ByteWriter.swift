/// Writes values as bytes, one behind the other.
struct ByteWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// Makes room for so many bytes, which may be an estimate.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Writes a value.
  mutating func write(_ value: some ByteCoded) { value.write(to: &self) }

  /// Writes one byte.
  mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Writes bytes behind their count.
  mutating func write(counted content: some Collection<UInt8>) {
    write(unsigned: UInt(content.count))
    bytes.append(contentsOf: content)
  }

  /// Writes a number in seven bits a byte, the lowest first; all bytes but the last have their highest bit set.
  mutating func write<Number: FixedWidthInteger & UnsignedInteger>(unsigned number: Number) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a number with its sign as the lowest bit, so that small ones of either sign are short.
  mutating func write<Number: FixedWidthInteger & SignedInteger>(signed number: Number)
  where Number.Magnitude: FixedWidthInteger & UnsignedInteger {
    write(unsigned: Number.Magnitude(truncatingIfNeeded: number << 1 ^ number >> (Number.bitWidth - 1)))
  }
}
