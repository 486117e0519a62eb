/// One entry of the central directory (APPNOTE 4.3.12), before its local header is looked at.
struct DirectoryEntry {
  let versionMadeBy: UInt16
  let versionNeeded: UInt16
  let flags: UInt16
  let method: UInt16
  let time: UInt16
  let date: UInt16
  let checksum: UInt32
  let nameBytes: [UInt8]
  let internalAttributes: UInt16
  let externalAttributes: UInt32
  private(set) var compressedSize: Int
  private(set) var size: Int
  private(set) var headerOffset: Int
  /// Where the next entry starts.
  let end: Int

  /// Bit 3 of the flags: the sizes and the checksum follow the data, and the local header may leave them zero.
  static let descriptorFlag: UInt16 = 1 << 3
  /// The bytes before the name.
  static let fixedSize = 46

  /// Whether an entry's signature stands at an offset.
  static func starts(in bytes: [UInt8], at offset: Int) -> Bool {
    bytes.has(fixedSize, at: offset) && bytes.number32(at: offset) == 0x0201_4B50
  }

  /// Reads the entry at an offset of the directory, which starts at `base` in the file.
  init(_ bytes: [UInt8], at offset: Int, base: Int) throws(ZipError) {
    guard Self.starts(in: bytes, at: offset) else { throw .damagedRecord(.directoryEntry, offset: base + offset) }
    let nameEnd = offset + Self.fixedSize + Int(bytes.number16(at: offset + 28))
    let extraEnd = nameEnd + Int(bytes.number16(at: offset + 30))
    end = extraEnd + Int(bytes.number16(at: offset + 32))
    guard end <= bytes.count else { throw .damagedRecord(.directoryEntry, offset: base + offset) }
    versionMadeBy = bytes.number16(at: offset + 4)
    versionNeeded = bytes.number16(at: offset + 6)
    flags = bytes.number16(at: offset + 8)
    method = bytes.number16(at: offset + 10)
    time = bytes.number16(at: offset + 12)
    date = bytes.number16(at: offset + 14)
    checksum = bytes.number32(at: offset + 16)
    compressedSize = Int(bytes.number32(at: offset + 20))
    size = Int(bytes.number32(at: offset + 24))
    internalAttributes = bytes.number16(at: offset + 36)
    externalAttributes = bytes.number32(at: offset + 38)
    headerOffset = Int(bytes.number32(at: offset + 42))
    nameBytes = Array(bytes[(offset + Self.fixedSize)..<nameEnd])
    takeWideNumbers(ExtraField.wideNumbers(bytes, in: nameEnd..<extraEnd))
  }

  /// Replaces each number that did not fit by its ZIP64 form; they follow one another in this order (APPNOTE 4.5.3).
  private mutating func takeWideNumbers(_ numbers: [Int]) {
    var rest = numbers[...]
    if size == 0xFFFF_FFFF { size = rest.popFirst() ?? size }
    if compressedSize == 0xFFFF_FFFF { compressedSize = rest.popFirst() ?? compressedSize }
    if headerOffset == 0xFFFF_FFFF { headerOffset = rest.popFirst() ?? headerOffset }
  }
}

/// The extra fields behind an entry's name (APPNOTE 4.5).
enum ExtraField {
  /// The numbers of the ZIP64 field, as many whole ones as it has; empty without the field.
  static func wideNumbers(_ bytes: [UInt8], in range: Range<Int>) -> [Int] {
    var position = range.lowerBound
    while position + 4 <= range.upperBound {
      let start = position + 4
      let end = start + Int(bytes.number16(at: position + 2))
      guard end <= range.upperBound else { return [] }
      if bytes.number16(at: position) == 1 {
        return stride(from: start, through: end - 8, by: 8).map { bytes.number64(at: $0) }
      }
      position = end
    }
    return []
  }
}
