extension [UInt8] {
  /// Whether one of the bytes from a position on, which must lie within, is another; eight are looked at in one step.
  func has(_ byte: UInt8, from first: Int) -> Bool {
    precondition(first >= 0 && first <= count, "a search starts within the bytes")
    let pattern = UInt64(byte) &* Self.ones
    let bytes = unsafe span.bytes
    var position = first
    while position + 8 <= count {
      // Where a byte is zero, taking one from it borrows from its highest bit, which was not set.
      let zeroWhereEqual = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self) ^ pattern
      if (zeroWhereEqual &- Self.ones) & ~zeroWhereEqual & Self.ones << 7 != 0 { return true }
      position += 8
    }
    return self[position...].contains(byte)
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
}
