internal import CLibXML2

/// The C library's search for a byte, which looks at many in one step.
extension Span where Element == UInt8 {
  /// Where a byte stands first, from a position on, which must lie within; `nil` for nowhere.
  func firstIndex(of byte: UInt8, from first: Int = 0) -> Int? {
    precondition(first >= 0 && first <= count, "a search starts within the bytes")
    return unsafe withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, let found = unsafe vtlt_find(start + first, byte, count - first)
      else { return nil }
      return unsafe found - start
    }
  }
}
