/// A message between the program and a worker: a header of fixed size and bytes that are opaque here.
struct Frame {
  /// What a message is.
  enum Kind: UInt32 {
    /// The first message to a worker: the limits and the caller's greeting.
    case greeting = 1
    /// The worker's answer to the greeting: how it is confined.
    case ready
    /// The first request of a conversation.
    case firstRequest
    /// A further request of the same conversation.
    case nextRequest
    /// The answer to a request.
    case answer
  }

  /// What stands before the bytes.
  struct Header: Equatable {
    /// The bytes of a header: mark, kind, number and count, in little endian.
    static let size = 20
    private static let mark: UInt32 = 0x574B_5456

    let kind: Kind
    /// Which message of this worker it is, from 0; an answer has the number of its request.
    let number: UInt32
    /// How many bytes follow.
    let count: Int

    init(_ kind: Kind, number: UInt32, count: Int) {
      self.kind = kind
      self.number = number
      self.count = count
    }

    /// A header as it was received, or `nil` for bytes that are none.
    init?(_ bytes: [UInt8]) {
      guard bytes.count == Self.size, Self.integer(bytes[0..<4]) == UInt64(Self.mark) else { return nil }
      guard let kind = Kind(rawValue: UInt32(Self.integer(bytes[4..<8]))) else { return nil }
      guard let count = Int(exactly: Self.integer(bytes[12..<20])) else { return nil }
      self.init(kind, number: UInt32(Self.integer(bytes[8..<12])), count: count)
    }

    /// The header as it is sent.
    var bytes: [UInt8] {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(Self.size)
      for value in [Self.mark, kind.rawValue, number] { bytes.append(contentsOf: value.littleEndianBytes) }
      bytes.append(contentsOf: UInt64(count).littleEndianBytes)
      return bytes
    }

    private static func integer(_ bytes: ArraySlice<UInt8>) -> UInt64 {
      bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}

extension FixedWidthInteger {
  /// The bytes of the number, the lowest first.
  var littleEndianBytes: [UInt8] { (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) } }
}
