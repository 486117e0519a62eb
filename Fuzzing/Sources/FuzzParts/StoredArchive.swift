/// A ZIP file of members as they are, with right sizes and checksums (APPNOTE 4.3).
struct StoredArchive {
  /// The bytes of the file.
  private(set) var file: [UInt8] = []
  private var directory: [UInt8] = []

  /// Packs some parts.
  init(_ parts: [PartsText.Part]) {
    for part in parts { add(part) }
    finish(count: parts.count)
  }

  private mutating func add(_ part: PartsText.Part) {
    let offset = file.count
    let checksum = Int(Checksum.crc32(part.content))
    file.append(0x0403_4B50, width: 4)
    Self.appendFigures(of: part, checksum: checksum, to: &file)
    file += part.name
    file += part.content
    directory.append(0x0201_4B50, width: 4)
    directory.append(20, width: 2)
    Self.appendFigures(of: part, checksum: checksum, to: &directory)
    // No comment, volume 0, no attributes.
    directory.append(0, width: 10)
    directory.append(offset, width: 4)
    directory += part.name
  }

  /// Appends what a local header and an entry of the directory say alike: version 2.0, names in UTF-8, stored, midnight
  /// of 1 January 1980, checksum, sizes and lengths.
  private static func appendFigures(of part: PartsText.Part, checksum: Int, to record: inout [UInt8]) {
    record.append(20, width: 2)
    record.append(0x800, width: 2)
    record.append(0, width: 4)
    record.append(0x21, width: 2)
    record.append(checksum, width: 4)
    record.append(part.content.count, width: 4)
    record.append(part.content.count, width: 4)
    record.append(part.name.count, width: 2)
    record.append(0, width: 2)
  }

  private mutating func finish(count: Int) {
    let offset = file.count
    file += directory
    file.append(0x0605_4B50, width: 4)
    file.append(0, width: 4)
    file.append(count, width: 2)
    file.append(count, width: 2)
    file.append(directory.count, width: 4)
    file.append(offset, width: 4)
    file.append(0, width: 2)
  }
}

extension [UInt8] {
  /// Appends a number, the lowest byte first.
  fileprivate mutating func append(_ number: Int, width: Int) {
    for position in 0..<width { append(UInt8(truncatingIfNeeded: number >> (8 * position))) }
  }
}

/// The checksum of ZIP files.
enum Checksum {
  /// The CRC-32 of some bytes (ISO 3309).
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var rest: UInt32 = ~0
    for byte in bytes { rest = table[Int(UInt8(truncatingIfNeeded: rest) ^ byte)] ^ rest >> 8 }
    return ~rest
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(index) { (value: UInt32, _) -> UInt32 in
      let half = value >> 1
      return value & 1 == 1 ? 0xEDB8_8320 ^ half : half
    }
  }
}
