internal import Synchronization

/// The buffers that parts are inflated into, kept for the next part.
enum PieceBuffer {
  /// The bytes that are parsed at a time, unless a test asks for others.
  static let size = 128 << 10
  /// The most buffers that wait.
  private static let spareLimit = 4
  private static let spare = Mutex<[[UInt8]]>([])

  /// A buffer of a size, with anything in it.
  static func take(_ size: Int) -> [UInt8] {
    let isUsual = size == Self.size
    return isUsual ? spare.withLock { $0.popLast() } ?? make(size) : make(size)
  }

  /// Keeps a buffer of the usual size for the next that asks.
  static func giveBack(_ buffer: [UInt8]) {
    guard buffer.count == size else { return }
    spare.withLock { if $0.count < spareLimit { $0.append(buffer) } }
  }

  private static func make(_ size: Int) -> [UInt8] { [UInt8](repeating: 0, count: max(size, 1)) }
}
