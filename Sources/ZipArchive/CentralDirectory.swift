/// Where the central directory lies and how many entries it lists (APPNOTE 4.3.16, and 4.3.14 for ZIP64).
struct CentralDirectory {
  /// Where the first entry starts in the file.
  let offset: Int
  /// Where the entries end.
  let end: Int
  /// The number of entries.
  let count: Int
  /// The bytes before the archive proper: what is added to the offsets it stores.
  let base: Int

  /// Finds the directory from the end of the file; bytes before and after the archive are passed over.
  init(of source: ArchiveSource) throws(ZipError) {
    var candidates = EndRecordCandidates(in: source)
    while let position = try candidates.next() {
      if let found = try Self.read(source, endRecord: position) {
        self = found
        return
      }
    }
    throw .notAnArchive
  }

  private init(offset: Int, end: Int, count: Int, base: Int) {
    self.offset = offset
    self.end = end
    self.count = count
    self.base = base
  }

  private static let locatorSignature: UInt32 = 0x0706_4B50
  private static let wideSignature: UInt32 = 0x0606_4B50
  private static let wideSize = 56

  /// The directory that an end record tells of, or `nil` when these are chance bytes: a comment that does not fit, or no
  /// directory where it says.
  private static func read(
    _ source: ArchiveSource, endRecord position: Int
  ) throws(ZipError) -> CentralDirectory? {
    let record = try source.bytes(in: position..<(position + EndRecordCandidates.recordSize))
    guard source.has(Int(record.number16(at: 20)), at: position + record.count) else { return nil }
    let count = Int(record.number16(at: 10))
    let size = Int(record.number32(at: 12))
    let offset = Int(record.number32(at: 16))
    let isWide = count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF
    if isWide, let (wide, start) = try wideRecord(source, before: position) {
      let here = try place(
        source, count: wide.number64(at: 32), size: wide.number64(at: 40), offset: wide.number64(at: 48), end: start)
      guard here == nil || wide.number64(at: 16) == 0 else { throw .severalVolumes }
      return here
    }
    guard let here = try place(source, count: count, size: size, offset: offset, end: position) else { return nil }
    guard record.number32(at: 4) == 0 || isWide else { throw .severalVolumes }
    return here
  }

  /// The ZIP64 end record and where it starts: where its locator says, or right before the locator when bytes were
  /// prepended.
  private static func wideRecord(
    _ source: ArchiveSource, before position: Int
  ) throws(ZipError) -> ([UInt8], start: Int)? {
    let locator = position - 20
    guard locator >= 0 else { return nil }
    let bytes = try source.bytes(in: locator..<position)
    guard bytes.number32(at: 0) == locatorSignature else { return nil }
    for offset in [bytes.number64(at: 8), locator - wideSize]
    where offset >= 0 && offset <= locator - wideSize {
      let wide = try source.bytes(in: offset..<(offset + wideSize))
      if wide.number32(at: 0) == wideSignature { return (wide, offset) }
    }
    return nil
  }

  /// The directory that ends right before its end record, or else lies where the record says.
  private static func place(
    _ source: ArchiveSource, count: Int, size: Int, offset: Int, end: Int
  ) throws(ZipError) -> CentralDirectory? {
    guard size <= end, offset <= end else { return nil }
    let start = end - size
    if offset <= start, count == 0 ? size == 0 : try hasEntry(source, at: start) {
      return CentralDirectory(offset: start, end: end, count: count, base: start - offset)
    }
    guard size <= end - offset, count > 0, try hasEntry(source, at: offset) else { return nil }
    return CentralDirectory(offset: offset, end: end, count: count, base: 0)
  }

  private static func hasEntry(_ source: ArchiveSource, at offset: Int) throws(ZipError) -> Bool {
    guard source.has(DirectoryEntry.fixedSize, at: offset) else { return false }
    return DirectoryEntry.starts(in: try source.bytes(in: offset..<(offset + DirectoryEntry.fixedSize)), at: 0)
  }
}

/// The places at which an end record may start, from the end of the file backwards.
private struct EndRecordCandidates {
  /// The bytes of an end record without its comment.
  static let recordSize = 22

  private static let signature: UInt32 = 0x0605_4B50
  /// Most files have no comment: the first piece is small.
  private static let firstPieceSize = 1 << 10
  private static let pieceSize = 64 << 10
  /// More than chance puts into a file: a file that holds the signature again and again is not searched for ever.
  private static let limit = 1_000

  private let source: ArchiveSource
  private var piece: [UInt8] = []
  /// Where the piece starts in the file.
  private var start: Int
  /// Behind the next place to look at, within the piece.
  private var position = 0
  private var count = 0

  init(in source: ArchiveSource) {
    self.source = source
    start = max(source.count - Self.recordSize + 1, 0)
  }

  /// The next place with the signature, or `nil` when there is none before it.
  mutating func next() throws(ZipError) -> Int? {
    while count < Self.limit {
      while position > 0 {
        position -= 1
        guard piece[position] == 0x50, piece.number32(at: position) == Self.signature else { continue }
        count += 1
        return start + position
      }
      guard try readPieceBefore() else { return nil }
    }
    return nil
  }

  private mutating func readPieceBefore() throws(ZipError) -> Bool {
    guard start > 0 else { return false }
    let end = start
    start = max(start - (piece.isEmpty ? Self.firstPieceSize : Self.pieceSize), 0)
    // A signature may lie across the border.
    piece = try source.bytes(in: start..<min(end + 3, source.count))
    position = end - start
    return true
  }
}
