/// The directory of an OLE container ([MS-CFB] 2.6), which holds old workbooks and encrypted new ones alike: only the
/// names of its streams tell them apart.
enum OLEDirectory {
  /// The first bytes of every such container.
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private static let entrySize = 128
  /// More directory sectors than any workbook has; a chain that runs in a circle ends here.
  private static let sectorLimit = 4_096

  /// The names of the container's streams and storages; those that can be reached when it is damaged.
  static func names(in bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    guard let shift = number(bytes, at: 30, size: 2), (7...16).contains(shift),
      var sector = number(bytes, at: 48, size: 4)
    else { return names }
    // A chain has no more sectors than the file.
    for _ in 0..<min(sectorLimit, bytes.count >> shift + 1) {
      let start = (sector + 1) << shift
      guard start < bytes.count else { break }
      for offset in stride(from: start, to: start + 1 << shift, by: entrySize) {
        if let name = name(bytes, at: offset) { names.insert(name) }
      }
      guard let next = nextSector(after: sector, in: bytes, shift: shift) else { break }
      sector = next
    }
    return names
  }

  private static func name(_ bytes: [UInt8], at offset: Int) -> String? {
    guard let length = number(bytes, at: offset + 64, size: 2), (2...64).contains(length) else { return nil }
    let units = stride(from: offset, to: offset + length - 2, by: 2).compactMap { number(bytes, at: $0, size: 2) }
    return String(decoding: units.map { UInt16(truncatingIfNeeded: $0) }, as: UTF16.self)
  }

  /// The sector behind another in its chain, by the allocation table whose first 109 sectors the header lists.
  private static func nextSector(after sector: Int, in bytes: [UInt8], shift: Int) -> Int? {
    let perSector = 1 << (shift - 2)
    let tableIndex = sector / perSector
    guard tableIndex < 109, let table = number(bytes, at: 76 + 4 * tableIndex, size: 4) else { return nil }
    let next = number(bytes, at: (table + 1) << shift + 4 * (sector % perSector), size: 4)
    return next.flatMap { $0 < 0xFFFF_FFFA ? $0 : nil }
  }

  /// A number stored lowest byte first, or `nil` beyond the end.
  private static func number(_ bytes: [UInt8], at offset: Int, size: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - size else { return nil }
    return (0..<size).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }
}
