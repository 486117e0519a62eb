internal import Synchronization

/// The buffers that parts are inflated into, kept for the next part.
enum PieceBuffer {
  /// The most bytes that are parsed at a time.
  static let size = 128 << 10
  /// The most buffers that wait.
  private static let spareLimit = 4
  private static let spare = Mutex<[[UInt8]]>([])

  /// A buffer of ``size`` bytes, with anything in it.
  static func take() -> [UInt8] { spare.withLock { $0.popLast() } ?? [UInt8](repeating: 0, count: size) }

  /// Keeps a buffer for the next that asks.
  static func giveBack(_ buffer: [UInt8]) { spare.withLock { if $0.count < spareLimit { $0.append(buffer) } } }
}
