/// A member's inflated bytes, in pieces as large as the caller's buffer.
///
/// The declared sizes and checksum are held against what comes out. A member that is longer than declared is refused with
/// the piece that exceeds it, so that the limits, which were held against the declared size, hold for the true one.
package struct MemberReader: ~Copyable {
  private let member: Member
  private let bytes: [UInt8]
  private var position: Int
  private var produced = 0
  private var checksum = Checksum()
  private var inflater: Inflater?
  private var ended = false

  /// A reader at the start of a member; fails for a compression method other than stored and deflated.
  package init(of member: Member, in archive: ZipArchive) throws(ZipError) {
    inflater = try Self.inflater(for: member)
    self.member = member
    bytes = archive.bytes
    position = member.dataOffset
  }

  private static func inflater(for member: Member) throws(ZipError) -> Inflater? {
    switch member.method {
    case 0: return nil
    case 8: return Inflater()
    default: throw .unsupportedMethod(entry: member.name, method: Int(member.method))
    }
  }

  /// Writes the next bytes to the buffer's start and says how many: 0 at the end, once size and checksum were right.
  ///
  /// - Parameter buffer: Where to write; must not be empty.
  /// - Returns: The number of bytes written.
  /// - Throws: `damagedData`, `sizeMismatch` or `checksumMismatch`.
  package mutating func read(into buffer: inout [UInt8]) throws(ZipError) -> Int {
    precondition(!buffer.isEmpty, "a member is read into a buffer of at least one byte")
    if ended { return 0 }
    let count = member.method == 0 ? copy(into: &buffer) : try inflate(into: &buffer)
    produced += count
    guard produced <= member.size else {
      throw .sizeMismatch(entry: member.name, declared: member.size, found: produced)
    }
    checksum.add(buffer, count: count)
    if ended { try finish() }
    return count
  }

  private mutating func copy(into buffer: inout [UInt8]) -> Int {
    let end = member.dataRange.upperBound
    let count = min(buffer.count, end - position)
    buffer.replaceSubrange(0..<count, with: bytes[position..<(position + count)])
    position += count
    ended = position == end
    return count
  }

  private mutating func inflate(into buffer: inout [UInt8]) throws(ZipError) -> Int {
    switch inflater?.step(bytes, from: &position, to: member.dataRange.upperBound, into: &buffer) {
    case .wrote(let count): return count
    case .ended(let count):
      ended = true
      return count
    case .damaged(let count): throw .damagedData(entry: member.name, offset: produced + count)
    case nil: throw .damagedData(entry: member.name, offset: produced)
    }
  }

  private func finish() throws(ZipError) {
    guard produced == member.size else {
      throw .sizeMismatch(entry: member.name, declared: member.size, found: produced)
    }
    guard position == member.dataRange.upperBound else {
      throw .damagedData(entry: member.name, offset: produced)
    }
    guard checksum.value == member.checksum else {
      throw .checksumMismatch(entry: member.name, declared: member.checksum, found: checksum.value)
    }
  }
}
