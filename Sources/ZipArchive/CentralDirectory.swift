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
  init(of bytes: [UInt8]) throws(ZipError) {
    var position = bytes.count - Self.recordSize
    while position >= 0 {
      if bytes[position] == 0x50, bytes.number32(at: position) == Self.recordSignature,
        let found = try Self.read(bytes, endRecord: position)
      {
        self = found
        return
      }
      position -= 1
    }
    throw .notAnArchive
  }

  private init(offset: Int, end: Int, count: Int, base: Int) {
    self.offset = offset
    self.end = end
    self.count = count
    self.base = base
  }

  private static let recordSignature: UInt32 = 0x0605_4B50
  private static let recordSize = 22
  private static let locatorSignature: UInt32 = 0x0706_4B50
  private static let wideSignature: UInt32 = 0x0606_4B50
  private static let wideSize = 56

  /// The directory that an end record tells of, or `nil` when these are chance bytes: a comment that does not fit, or no
  /// directory where it says.
  private static func read(_ bytes: [UInt8], endRecord position: Int) throws(ZipError) -> CentralDirectory? {
    guard bytes.has(Int(bytes.number16(at: position + 20)), at: position + recordSize) else { return nil }
    let count = Int(bytes.number16(at: position + 10))
    let size = Int(bytes.number32(at: position + 12))
    let offset = Int(bytes.number32(at: position + 16))
    let isWide = count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF
    if isWide, let wide = wideRecord(bytes, before: position) {
      let here = place(
        bytes, count: bytes.number64(at: wide + 32), size: bytes.number64(at: wide + 40),
        offset: bytes.number64(at: wide + 48), end: wide)
      return try here.map { (here) throws(ZipError) in try singleVolume(here, bytes, numbersAt: wide + 16) }
    }
    guard let here = place(bytes, count: count, size: size, offset: offset, end: position) else { return nil }
    let disks = bytes.number32(at: position + 4)
    guard disks == 0 || isWide else { throw .severalVolumes }
    return here
  }

  private static func singleVolume(
    _ directory: CentralDirectory, _ bytes: [UInt8], numbersAt offset: Int
  ) throws(ZipError) -> CentralDirectory {
    guard bytes.number64(at: offset) == 0 else { throw .severalVolumes }
    return directory
  }

  /// Where the ZIP64 end record starts: where its locator says, or right before the locator when bytes were prepended.
  private static func wideRecord(_ bytes: [UInt8], before position: Int) -> Int? {
    let locator = position - 20
    guard locator >= 0, bytes.number32(at: locator) == locatorSignature else { return nil }
    return [bytes.number64(at: locator + 8), locator - wideSize].first { offset in
      bytes.has(wideSize, at: offset) && offset + wideSize <= locator && bytes.number32(at: offset) == wideSignature
    }
  }

  /// The directory that ends right before its end record, or else lies where the record says.
  private static func place(_ bytes: [UInt8], count: Int, size: Int, offset: Int, end: Int) -> CentralDirectory? {
    guard size <= end, offset <= end else { return nil }
    let start = end - size
    if offset <= start, count == 0 ? size == 0 : DirectoryEntry.starts(in: bytes, at: start) {
      return CentralDirectory(offset: start, end: end, count: count, base: start - offset)
    }
    guard size <= end - offset, count > 0, DirectoryEntry.starts(in: bytes, at: offset) else { return nil }
    return CentralDirectory(offset: offset, end: end, count: count, base: 0)
  }
}
