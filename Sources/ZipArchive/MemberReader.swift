/// A member's inflated bytes, in pieces as large as the caller's buffer.
///
/// The declared sizes and checksum are held against what comes out. A member that is longer than declared is refused with
/// the piece that exceeds it, so that the limits, which were held against the declared size, hold for the true one.
package struct MemberReader: ~Copyable {
  private let member: Member
  private var window: ArchiveWindow
  private var produced = 0
  private var checksum = Checksum()
  /// What inflates piece by piece; made when the member turns out not to fit one.
  private var inflater: Inflater?
  private var ended = false

  /// A reader at the start of a member; fails for a compression method other than stored and deflated, and for a member
  /// beyond the archive's limits.
  package init(of member: Member, in archive: ZipArchive) throws(ZipError) {
    guard member.method == 0 || member.method == 8 else {
      throw .unsupportedMethod(entry: member.name, method: Int(member.method))
    }
    try archive.keep(member)
    self.member = member
    window = archive.source.window(member.dataRange)
  }

  /// Writes the next bytes to the buffer's start and says how many: 0 at the end, once size and checksum were right.
  ///
  /// - Parameter buffer: Where to write; must not be empty.
  /// - Returns: The number of bytes written.
  /// - Throws: `damagedData`, `sizeMismatch`, `checksumMismatch` or, of a file, `unreadable`.
  package mutating func read(into buffer: inout [UInt8]) throws(ZipError) -> Int {
    precondition(!buffer.isEmpty, "a member is read into a buffer of at least one byte")
    if ended { return 0 }
    try window.refill()
    let count =
      switch member.method {
      case 0: copy(into: &buffer)
      case _ where fits(buffer): try inflateWhole(into: &buffer)
      default: try inflate(into: &buffer)
      }
    produced += count
    guard produced <= member.size else {
      throw .sizeMismatch(entry: member.name, declared: member.size, found: produced)
    }
    checksum.add(buffer, count: count)
    if ended { try finish() }
    return count
  }

  private mutating func copy(into buffer: inout [UInt8]) -> Int {
    let start = window.available.lowerBound
    let count = min(buffer.count, window.available.count)
    buffer.replaceSubrange(0..<count, with: window.bytes[start..<(start + count)])
    window.take(count)
    ended = window.isAtEnd
    return count
  }

  /// Whether the whole member is at hand and goes into a buffer.
  private func fits(_ buffer: [UInt8]) -> Bool {
    produced == 0 && member.size <= buffer.count && window.available.count == member.compressedSize
  }

  private mutating func inflateWhole(into buffer: inout [UInt8]) throws(ZipError) -> Int {
    switch WholeInflater().inflate(window.bytes, in: window.available, into: &buffer, limit: member.size) {
    case .wrote(let count, let taken):
      window.take(taken)
      ended = true
      return count
    case .tooLong: throw .sizeMismatch(entry: member.name, declared: member.size, found: member.size + 1)
    case .damaged: throw .damagedData(entry: member.name, offset: 0)
    }
  }

  private mutating func inflate(into buffer: inout [UInt8]) throws(ZipError) -> Int {
    if inflater == nil { inflater = Inflater() }
    while true {
      switch inflater?.step(window.bytes, in: window.available, into: &buffer) {
      case .wrote(let count, let taken):
        window.take(taken)
        // Input alone may be taken at the end of a piece.
        if count > 0 { return count }
        try window.refill()
      case .ended(let count, let taken):
        window.take(taken)
        ended = true
        return count
      case .damaged(let count): throw .damagedData(entry: member.name, offset: produced + count)
      case nil: throw .damagedData(entry: member.name, offset: produced)
      }
    }
  }

  private func finish() throws(ZipError) {
    guard produced == member.size else {
      throw .sizeMismatch(entry: member.name, declared: member.size, found: produced)
    }
    guard window.isAtEnd else {
      throw .damagedData(entry: member.name, offset: produced)
    }
    guard checksum.value == member.checksum else {
      throw .checksumMismatch(entry: member.name, declared: member.checksum, found: checksum.value)
    }
  }
}
