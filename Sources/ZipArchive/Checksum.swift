internal import CDeflate

/// The CRC-32 of a ZIP file, over bytes given piece by piece.
@safe struct Checksum {
  private(set) var value: UInt32 = 0

  /// Takes the first bytes of an array, as many as counted.
  mutating func add(_ bytes: [UInt8], count: Int) {
    value = unsafe bytes.withUnsafeBytes { buffer in
      unsafe libdeflate_crc32(value, buffer.baseAddress, min(count, buffer.count))
    }
  }
}
