internal import ZipArchive

/// The buffers that parts are inflated into, kept for the next part.
enum PieceBuffer {
  /// The bytes that are parsed at a time, unless a test asks for others.
  static let size = 128 << 10
  private static let spare = Spare<[UInt8]>(limit: 4)

  /// A buffer of a size, with anything in it.
  static func take(_ size: Int) -> [UInt8] {
    let kept = size == Self.size ? spare.take() : nil
    return kept ?? [UInt8](repeating: 0, count: max(size, 1))
  }

  /// Keeps a buffer of the usual size for the next that asks.
  static func giveBack(_ buffer: [UInt8]) {
    if buffer.count == size { spare.giveBack(buffer) }
  }
}
