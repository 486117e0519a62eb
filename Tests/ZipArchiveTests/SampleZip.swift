/// A small ZIP file built byte by byte, so that a test can make each of its fields lie.
struct SampleZip {
  /// One member, and what its headers say of it.
  struct Entry {
    var name: [UInt8]
    var content: [UInt8]
    var method: UInt16 = 8
    var flags: UInt16 = 0
    /// What the local header says instead, where a test sets it.
    var localName: [UInt8]?
    var localMethod: UInt16?
    var localSize: UInt32?
    var localChecksum: UInt32?
    /// What both headers declare instead of the truth.
    var declaredSize: UInt32?
    var declaredChecksum: UInt32?
    /// The stored bytes instead of the content's.
    var stored: [UInt8]?
    /// Where the directory says that the local header starts, instead of where it does.
    var headerOffset: UInt32?

    init(_ name: String, _ content: String, method: UInt16 = 8) {
      self.name = Array(name.utf8)
      self.content = Array(content.utf8)
      self.method = method
    }

    /// The entry with one thing changed.
    func with<Value>(_ path: WritableKeyPath<Entry, Value>, _ value: Value) -> Entry {
      var copy = self
      copy[keyPath: path] = value
      return copy
    }

    var storedBytes: [UInt8] { stored ?? (method == 8 ? deflated(content) : content) }
  }

  var entries: [Entry]
  var prefix: [UInt8] = []
  var suffix: [UInt8] = []
  /// Whether the sizes are kept in ZIP64 fields and records only.
  var wide = false
  /// What the end record counts instead of the entries.
  var declaredCount: Int?

  /// The bytes of the file.
  var bytes: [UInt8] {
    var file = prefix
    var directory: [UInt8] = []
    for entry in entries {
      let offset = entry.headerOffset ?? UInt32(file.count - prefix.count)
      file += localHeader(entry) + entry.storedBytes
      if entry.flags & 8 != 0 { file += descriptor(entry) }
      directory += directoryEntry(entry, offset: offset)
    }
    let start = file.count - prefix.count
    file += directory
    return file + endRecords(count: declaredCount ?? entries.count, size: directory.count, offset: start) + suffix
  }

  private func localHeader(_ entry: Entry) -> [UInt8] {
    let silent = entry.flags & 8 != 0
    let size = entry.localSize ?? entry.declaredSize ?? UInt32(entry.content.count)
    let checksum = entry.localChecksum ?? entry.declaredChecksum ?? crc32(entry.content)
    let name = entry.localName ?? entry.name
    return number(0x0403_4B50, 4) + number(20, 2) + number(Int(entry.flags), 2)
      + number(Int(entry.localMethod ?? entry.method), 2) + number(0, 4)
      + number(silent ? 0 : Int(checksum), 4) + number(silent ? 0 : entry.storedBytes.count, 4)
      + number(silent ? 0 : Int(size), 4) + number(name.count, 2) + number(0, 2) + name
  }

  private func descriptor(_ entry: Entry) -> [UInt8] {
    number(0x0807_4B50, 4) + number(Int(crc32(entry.content)), 4) + number(entry.storedBytes.count, 4)
      + number(entry.content.count, 4)
  }

  private func directoryEntry(_ entry: Entry, offset: UInt32) -> [UInt8] {
    let size = Int(entry.declaredSize ?? UInt32(entry.content.count))
    let extra =
      wide
      ? number(1, 2) + number(24, 2) + number(size, 8) + number(entry.storedBytes.count, 8) + number(Int(offset), 8)
      : []
    return number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(Int(entry.flags), 2)
      + number(Int(entry.method), 2) + number(0, 4)
      + number(Int(entry.declaredChecksum ?? crc32(entry.content)), 4)
      + number(wide ? 0xFFFF_FFFF : entry.storedBytes.count, 4) + number(wide ? 0xFFFF_FFFF : size, 4)
      + number(entry.name.count, 2) + number(extra.count, 2) + number(0, 2) + number(0, 2) + number(0, 2)
      + number(0, 4) + number(wide ? 0xFFFF_FFFF : Int(offset), 4) + entry.name + extra
  }

  private func endRecords(count: Int, size: Int, offset: Int) -> [UInt8] {
    let narrow =
      number(0x0605_4B50, 4) + number(0, 4) + number(wide ? 0xFFFF : count, 2) + number(wide ? 0xFFFF : count, 2)
      + number(wide ? 0xFFFF_FFFF : size, 4) + number(wide ? 0xFFFF_FFFF : offset, 4) + number(0, 2)
    guard wide else { return narrow }
    return number(0x0606_4B50, 4) + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8) + number(count, 8)
      + number(count, 8) + number(size, 8) + number(offset, 8)
      + number(0x0706_4B50, 4) + number(0, 4) + number(offset + size, 8) + number(1, 4) + narrow
  }
}

/// A number's lowest bytes, the lowest first.
func number(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

/// A deflate stream that holds the bytes in stored blocks (RFC 1951, 3.2.4).
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var stream: [UInt8] = []
  var rest = bytes[...]
  repeat {
    let block = rest.prefix(0xFFFF)
    rest = rest.dropFirst(0xFFFF)
    stream += [rest.isEmpty ? 1 : 0] + number(block.count, 2) + number(~block.count, 2) + block
  } while !rest.isEmpty
  return stream
}

/// The CRC-32 of ZIP files, bit by bit.
func crc32(_ bytes: [UInt8]) -> UInt32 {
  var crc: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB8_8320 }
  }
  return ~crc
}
