/// The bytes of an archive: in memory, or a file that is read piece by piece.
package struct ArchiveSource: Sendable {
  private enum Storage {
    case memory([UInt8])
    case file(OpenFile)
  }

  private let storage: Storage
  /// The number of bytes.
  package let count: Int

  /// Bytes in memory.
  package init(_ bytes: [UInt8]) {
    storage = .memory(bytes)
    count = bytes.count
  }

  /// An open file, which stays open as long as the source is used.
  package init(_ file: OpenFile) {
    storage = .file(file)
    count = file.count
  }

  /// The bytes of a range, which must lie within.
  package func bytes(in range: Range<Int>) throws(ZipError) -> [UInt8] {
    switch storage {
    case .memory(let bytes): return Array(bytes[range])
    case .file(let file):
      var bytes = [UInt8](repeating: 0, count: range.count)
      try file.read(into: &bytes, count: range.count, at: range.lowerBound)
      return bytes
    }
  }

  /// Whether so many bytes follow an offset; no sum here can overflow.
  func has(_ length: Int, at offset: Int) -> Bool {
    offset >= 0 && length >= 0 && offset <= count && length <= count - offset
  }

  /// A window on a range, to be read through once from its start.
  func window(_ range: Range<Int>) -> ArchiveWindow {
    switch storage {
    case .memory(let bytes): ArchiveWindow(bytes: bytes, unread: range)
    case .file(let file): ArchiveWindow(file: file, unread: range)
    }
  }
}

/// What is being read of a range of an archive: the bytes themselves when they are in memory, else a piece at a time.
struct ArchiveWindow {
  /// The most bytes of a file that are held at a time.
  private static let pieceSize = 32 << 10

  /// The bytes, of which ``available`` have not been taken.
  private(set) var bytes: [UInt8]
  /// Where the bytes that have not been taken lie.
  private(set) var available: Range<Int>
  private let file: OpenFile?
  /// What of the file has not been read.
  private var unread: Range<Int>

  /// A window on bytes in memory, all of which are available at once.
  init(bytes: [UInt8], unread range: Range<Int>) {
    self.bytes = bytes
    available = range
    file = nil
    unread = range.upperBound..<range.upperBound
  }

  /// A window on a file, of which nothing is read yet.
  init(file: OpenFile, unread range: Range<Int>) {
    bytes = [UInt8](repeating: 0, count: min(range.count, Self.pieceSize))
    available = 0..<0
    self.file = file
    unread = range
  }

  /// Whether every byte has been taken.
  var isAtEnd: Bool { available.isEmpty && unread.isEmpty }

  /// Makes bytes available when all that were have been taken, unless the end is reached.
  mutating func refill() throws(ZipError) {
    guard available.isEmpty, !unread.isEmpty, let file else { return }
    let count = min(unread.count, bytes.count)
    try file.read(into: &bytes, count: count, at: unread.lowerBound)
    unread = (unread.lowerBound + count)..<unread.upperBound
    available = 0..<count
  }

  /// Takes bytes off the start of those available.
  mutating func take(_ count: Int) {
    available = (available.lowerBound + count)..<available.upperBound
  }
}
