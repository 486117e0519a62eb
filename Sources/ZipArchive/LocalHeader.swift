/// The header before a member's bytes (APPNOTE 4.3.7): what it says must be what the central directory says.
///
/// Readers differ in which of the two they believe, so a file in which they differ shows one content to one reader and
/// another to the next.
struct LocalHeader {
  /// Where the member's stored bytes start.
  let dataOffset: Int

  private static let fixedSize = 30

  /// Reads the local header of an entry and holds it against the entry.
  init(_ source: ArchiveSource, of entry: DirectoryEntry, at offset: Int, name: String) throws(ZipError) {
    guard source.has(Self.fixedSize, at: offset) else { throw .damagedRecord(.localHeader(name), offset: offset) }
    let fixed = try source.bytes(in: offset..<(offset + Self.fixedSize))
    let nameSize = Int(fixed.number16(at: 26))
    let size = nameSize + Int(fixed.number16(at: 28))
    guard fixed.number32(at: 0) == 0x0403_4B50, source.has(Self.fixedSize + size, at: offset) else {
      throw .damagedRecord(.localHeader(name), offset: offset)
    }
    dataOffset = offset + Self.fixedSize + size
    let fields = try source.bytes(in: (offset + Self.fixedSize)..<dataOffset)
    guard fields[..<nameSize].elementsEqual(entry.nameBytes) else {
      throw .headersDisagree(entry: name, on: .name)
    }
    guard fixed.number16(at: 8) == entry.method else { throw .headersDisagree(entry: name, on: .method) }
    let flags = fixed.number16(at: 6)
    guard flags & 1 == 0 else { throw .encrypted(entry: name) }
    if flags & DirectoryEntry.descriptorFlag == 0 {
      try Self.compareFigures(fixed, ExtraField.wideNumbers(fields, in: nameSize..<size), entry, name: name)
    }
  }

  private static func compareFigures(
    _ fixed: [UInt8], _ wideNumbers: [Int], _ entry: DirectoryEntry, name: String
  ) throws(ZipError) {
    guard fixed.number32(at: 14) == entry.checksum else { throw .headersDisagree(entry: name, on: .checksum) }
    var wide = wideNumbers[...]
    var compressedSize = Int(fixed.number32(at: 18))
    var size = Int(fixed.number32(at: 22))
    if size == 0xFFFF_FFFF { size = wide.popFirst() ?? size }
    if compressedSize == 0xFFFF_FFFF { compressedSize = wide.popFirst() ?? compressedSize }
    guard size == entry.size, compressedSize == entry.compressedSize else {
      throw .headersDisagree(entry: name, on: .size)
    }
  }
}
