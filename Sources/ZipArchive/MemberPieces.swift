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

/// Inflates the next pieces of a member on another thread, several at a time: to wake a thread for each piece takes as
/// long as a good part of inflating it.
// What it holds is touched by one thread at a time: the other's work begins when a batch has been handed over, and its end
// is waited for before anything is touched again.
private final class PieceAhead: @unchecked Sendable {
  /// Pieces and how many bytes of each count, in order, until the end or a fault.
  private struct Batch {
    static let count = 4

    var pieces: [[UInt8]]
    var outcomes: [Result<Int, ZipError>] = []

    init(pieceSize: Int) {
      pieces = [[UInt8]](repeating: [], count: Self.count).map { _ in [UInt8](repeating: 0, count: max(pieceSize, 1)) }
    }
  }

  private var reader: MemberReader
  /// What is being used, from a position on.
  private var current: Batch
  private var position = 0
  /// What is being inflated.
  private var coming: Batch
  private var isOver = false
  private let done = DispatchSemaphore(value: 0)

  init(_ reader: consuming MemberReader, pieceSize: Int) {
    self.reader = reader
    current = Batch(pieceSize: pieceSize)
    coming = Batch(pieceSize: pieceSize)
    begin()
  }

  /// Hands over the next piece, and begins the next batch when that was the last of one.
  ///
  /// The work holds this object, which therefore ends after it.
  func next(into other: inout [UInt8]) throws(ZipError) -> Int {
    guard !isOver else { return 0 }
    if position == current.outcomes.count { takeBatch() }
    defer { position += 1 }
    swap(&current.pieces[position], &other)
    do throws(ZipError) {
      let count = try current.outcomes[position].get()
      isOver = count == 0
      return count
    } catch {
      isOver = true
      throw error
    }
  }

  private func takeBatch() {
    done.wait()
    swap(&current, &coming)
    position = 0
    if case .success(1...)? = current.outcomes.last { begin() }
  }

  private func begin() {
    DispatchQueue.global().async { [self] in
      inflate()
      done.signal()
    }
  }

  private func inflate() {
    coming.outcomes.removeAll(keepingCapacity: true)
    for index in coming.pieces.indices {
      do throws(ZipError) {
        let count = try reader.read(into: &coming.pieces[index])
        coming.outcomes.append(.success(count))
        if count == 0 { return }
      } catch {
        coming.outcomes.append(.failure(error))
        return
      }
    }
  }
}
