/// Numbers as ZIP files store them: the lowest byte first.
extension Array<UInt8> {
  /// Whether so many bytes follow an offset; no sum here can overflow.
  func has(_ count: Int, at offset: Int) -> Bool {
    offset >= 0 && count >= 0 && offset <= self.count && count <= self.count - offset
  }

  /// The two bytes at an offset, which must lie within.
  func number16(at offset: Int) -> UInt16 {
    UInt16(self[offset]) | UInt16(self[offset + 1]) << 8
  }

  /// The four bytes at an offset, which must lie within.
  func number32(at offset: Int) -> UInt32 {
    UInt32(number16(at: offset)) | UInt32(number16(at: offset + 2)) << 16
  }

  /// The eight bytes at an offset, which must lie within; numbers beyond `Int` become the largest.
  func number64(at offset: Int) -> Int {
    Int(clamping: UInt64(number32(at: offset)) | UInt64(number32(at: offset + 4)) << 32)
  }
}
