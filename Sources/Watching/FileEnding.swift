package import Disk

/// What a file's beginning and end say about whether it is whole.
package enum FileEnding: Hashable, Sendable {
  /// A ZIP file with its end record.
  case endRecord
  /// A ZIP file whose end record is not there: not yet, or never.
  case noEndRecord
  /// It does not begin like a ZIP file: there is no end to wait for, and reading it says what it is.
  case notZip
  /// It begins with zeros: room was made for it, and nothing written there yet.
  case blank
  /// It is no longer what was seen.
  case changed
}

/// The beginning and the end of a file, as far as they tell whether a ZIP file is whole (APPNOTE 4.3.16).
package struct ZipTail: Sendable {
  private static let recordSize = 22
  private static let longestComment = 65_535
  private static let directorySignature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let locatorSignature: [UInt8] = [0x50, 0x4B, 0x06, 0x07]
  private static let locatorSize = 20
  /// A local header, the end record of an empty archive, the mark of a split one.
  private static let beginnings: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], directorySignature, [0x50, 0x4B, 0x07, 0x08]]

  private let size: Int
  private let head: [UInt8]
  private let tail: [UInt8]

  /// The beginning and the end of a file.
  ///
  /// - Parameters:
  ///   - size: of the file, in bytes.
  ///   - head: its first four bytes, fewer when it is shorter.
  ///   - tail: its last 65,557 bytes, fewer when it is shorter.
  package init(size: Int, head: [UInt8], tail: [UInt8]) {
    self.size = size
    self.head = head
    self.tail = tail
  }

  /// What the file at a path is, held against how it was seen.
  ///
  /// It is opened anew, for some shares tell what they knew some seconds ago until a file is opened.
  ///
  /// - Throws: ``DiskError`` when it cannot be read.
  package static func ending(
    of path: DiskPath, seen file: SeenFile, followingLinks: Bool = false
  ) throws(DiskError) -> FileEnding {
    let edges = try Disk.edges(
      of: path, head: 4, tail: recordSize + longestComment, followingLinks: followingLinks)
    guard file.isStill(edges) else { return .changed }
    return ZipTail(size: edges.size, head: edges.head, tail: edges.tail).ending
  }

  /// What they say; never ``FileEnding/changed``.
  package var ending: FileEnding {
    if head.count == 4, head.allSatisfy({ $0 == 0 }) { return .blank }
    guard isZip else { return .notZip }
    return hasEndRecord ? .endRecord : .noEndRecord
  }

  /// Whether it begins like a ZIP file; the first bytes of one that is still shorter than a signature do too.
  private var isZip: Bool { !head.isEmpty && Self.beginnings.contains { $0.starts(with: head) } }

  private var hasEndRecord: Bool {
    var place = tail.count - Self.recordSize
    while place >= 0 {
      if isEndRecord(at: place) { return true }
      place -= 1
    }
    return false
  }

  /// Whether these bytes are an end record: its comment fits, and the file ends with it or the directory ends where it
  /// begins; chance bytes do neither.
  private func isEndRecord(at place: Int) -> Bool {
    guard has(Self.directorySignature, at: place) else { return false }
    let end = place + Self.recordSize + number(2, at: place + 20)
    return end == tail.count || end < tail.count && isDirectory(before: place)
  }

  private func isDirectory(before place: Int) -> Bool {
    if has(Self.locatorSignature, at: place - Self.locatorSize) { return true }
    return number(4, at: place + 12) + number(4, at: place + 16) == size - tail.count + place
  }

  private func has(_ signature: [UInt8], at place: Int) -> Bool {
    place >= 0 && tail[place...].starts(with: signature)
  }

  private func number(_ count: Int, at place: Int) -> Int {
    tail[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
