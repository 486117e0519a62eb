/// The header before a member's bytes (APPNOTE 4.3.7): what it says must be what the central directory says.
///
/// Readers differ in which of the two they believe, so a file in which they differ shows one content to one reader and
/// another to the next.
struct LocalHeader {
  /// Where the member's stored bytes start.
  let dataOffset: Int

  private static let fixedSize = 30

  /// Reads the local header of an entry and holds it against the entry.
  init(_ bytes: [UInt8], of entry: DirectoryEntry, at offset: Int, name: String) throws(ZipError) {
    guard bytes.has(Self.fixedSize, at: offset), bytes.number32(at: offset) == 0x0403_4B50 else {
      throw .damagedRecord("local header of \(name)", offset: offset)
    }
    let nameStart = offset + Self.fixedSize
    let nameEnd = nameStart + Int(bytes.number16(at: offset + 26))
    let extraEnd = nameEnd + Int(bytes.number16(at: offset + 28))
    guard extraEnd <= bytes.count else { throw .damagedRecord("local header of \(name)", offset: offset) }
    guard bytes[nameStart..<nameEnd].elementsEqual(entry.nameBytes) else {
      throw .headersDisagree(entry: name, field: "name")
    }
    guard bytes.number16(at: offset + 8) == entry.method else {
      throw .headersDisagree(entry: name, field: "compression method")
    }
    let flags = bytes.number16(at: offset + 6)
    guard flags & 1 == 0 else { throw .encrypted(entry: name) }
    if flags & DirectoryEntry.descriptorFlag == 0 {
      try Self.compareFigures(bytes, at: offset, extra: nameEnd..<extraEnd, entry, name: name)
    }
    dataOffset = extraEnd
  }

  private static func compareFigures(
    _ bytes: [UInt8], at offset: Int, extra: Range<Int>, _ entry: DirectoryEntry, name: String
  ) throws(ZipError) {
    guard bytes.number32(at: offset + 14) == entry.checksum else {
      throw .headersDisagree(entry: name, field: "checksum")
    }
    var wide = ExtraField.wideNumbers(bytes, in: extra)[...]
    var compressedSize = Int(bytes.number32(at: offset + 18))
    var size = Int(bytes.number32(at: offset + 22))
    if size == 0xFFFF_FFFF { size = wide.popFirst() ?? size }
    if compressedSize == 0xFFFF_FFFF { compressedSize = wide.popFirst() ?? compressedSize }
    guard size == entry.size, compressedSize == entry.compressedSize else {
      throw .headersDisagree(entry: name, field: "size")
    }
  }
}
