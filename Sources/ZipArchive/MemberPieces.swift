internal import Dispatch

/// A member's inflated bytes, piece by piece; of a large one the next piece is inflated while the last is being used.
///
/// Inflating is a sixth of the time that reading a large sheet takes, and most machines have a second core. Where there
/// is none it costs nothing but a change of threads for each piece.
package struct MemberPieces: ~Copyable {
  /// Members of fewer bytes are inflated where they are used: they are over before a thread has begun.
  private static let aheadFrom = 1 << 20

  private var reader: MemberReader?
  private let ahead: PieceAhead?

  /// The pieces of a member, each as large as the buffers that they are written to.
  ///
  /// - Throws: `unsupportedMethod` for a compression method other than stored and deflated.
  package init(of member: Member, in archive: ZipArchive, pieceSize: Int) throws(ZipError) {
    let reader = try MemberReader(of: member, in: archive)
    if member.size >= Self.aheadFrom, member.size > 2 * pieceSize {
      self.reader = nil
      ahead = PieceAhead(reader, pieceSize: pieceSize)
    } else {
      self.reader = consume reader
      ahead = nil
    }
  }

  /// Writes the next bytes to a buffer's start, or takes another of its size for it, and says how many: 0 at the end.
  ///
  /// - Throws: As ``MemberReader/read(into:)``.
  package mutating func next(into buffer: inout [UInt8]) throws(ZipError) -> Int {
    if let ahead { return try ahead.next(into: &buffer) }
    return try reader?.read(into: &buffer) ?? 0
  }
}

/// Inflates the next piece of a member on another thread.
// What it holds is touched by one thread at a time: the other's work begins when a piece has been handed over, and its end
// is waited for before anything is touched again.
private final class PieceAhead: @unchecked Sendable {
  private var reader: MemberReader
  private var buffer: [UInt8]
  private var outcome: Result<Int, ZipError> = .success(0)
  private var isOver = false
  private let done = DispatchSemaphore(value: 0)

  init(_ reader: consuming MemberReader, pieceSize: Int) {
    self.reader = reader
    buffer = [UInt8](repeating: 0, count: max(pieceSize, 1))
    begin()
  }

  /// Hands over the piece that was inflated last, and begins the next.
  ///
  /// The work holds this object, which therefore ends after it.
  func next(into other: inout [UInt8]) throws(ZipError) -> Int {
    guard !isOver else { return 0 }
    done.wait()
    swap(&buffer, &other)
    let count: Int
    do throws(ZipError) { count = try outcome.get() } catch {
      isOver = true
      throw error
    }
    if count == 0 { isOver = true } else { begin() }
    return count
  }

  private func begin() {
    DispatchQueue.global().async { [self] in
      do throws(ZipError) { outcome = .success(try reader.read(into: &buffer)) } catch { outcome = .failure(error) }
      done.signal()
    }
  }
}
