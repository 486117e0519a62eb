/// A ZIP file in the making: members one after the other, then the central directory.
///
/// The same members give the same bytes: every timestamp is 1980-01-01 00:00, the first that the format knows, and no
/// attribute of the machine is written. Names are marked as UTF-8. Neither ZIP64 nor encryption nor data descriptors.
package struct ZipWriter: Sendable {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var keys: Set<[UInt8]> = []

  /// An empty file.
  ///
  /// - Parameter capacity: How many bytes the file is expected to have.
  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Adds a member from its contents.
  ///
  /// - Throws: ``ZipWriteError`` for a name used twice or unusable, contents too large, or zlib out of memory.
  package mutating func add(_ name: String, contents: [UInt8], level: DeflationLevel) throws(ZipWriteError) {
    try add(CompressedMember(name: name, contents: contents, level: level))
  }

  /// Adds a member as it was compressed before; nothing is inflated or checked.
  ///
  /// - Throws: ``ZipWriteError`` for a name used twice or unusable, or a file grown too large.
  package mutating func add(_ member: CompressedMember) throws(ZipWriteError) {
    let name = Array(member.name.utf8)
    guard !name.isEmpty, name.count <= UInt16.max else { throw .unusableName(member.name) }
    // A file that is its members, headers and directory is below 4 GiB when all of these together are.
    let grown = bytes.count + member.bytes.count + directory.count + 2 * name.count + 1024
    guard grown < UInt32.max, member.size < UInt32.max, keys.count < UInt16.max else { throw .tooLarge }
    guard keys.insert(EntryName.key(member.name)).inserted else { throw .duplicateName(member.name) }
    appendDirectoryEntry(for: member, name: name, offset: UInt32(bytes.count))
    bytes.append(little: 0x0403_4b50 as UInt32)
    bytes.append(commonFieldsOf: member, name: name)
    bytes.append(contentsOf: name)
    bytes.append(contentsOf: member.bytes)
  }

  /// The finished file.
  package consuming func finish() -> [UInt8] {
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: directory)
    // End of central directory record (APPNOTE 4.3.16).
    bytes.append(little: 0x0605_4b50 as UInt32)
    bytes.append(little: 0 as UInt32)  // this disk and the directory's: 0
    bytes.append(little: UInt16(keys.count))
    bytes.append(little: UInt16(keys.count))
    bytes.append(little: UInt32(directory.count))
    bytes.append(little: start)
    bytes.append(little: 0 as UInt16)  // no comment
    return bytes
  }

  /// Central directory file header (APPNOTE 4.3.12).
  private mutating func appendDirectoryEntry(for member: CompressedMember, name: [UInt8], offset: UInt32) {
    directory.append(little: 0x0201_4b50 as UInt32)
    directory.append(little: 20 as UInt16)  // made by version 2.0, MS-DOS attributes
    directory.append(commonFieldsOf: member, name: name)
    directory.append(little: 0 as UInt16)  // no comment
    directory.append(little: 0 as UInt16)  // disk 0
    directory.append(little: 0 as UInt16)  // internal attributes
    directory.append(little: 0 as UInt32)  // external attributes
    directory.append(little: offset)
    directory.append(contentsOf: name)
  }
}

extension [UInt8] {
  /// The fields that local and central header share (APPNOTE 4.3.7), from the version needed to the extra field's length.
  fileprivate mutating func append(commonFieldsOf member: CompressedMember, name: [UInt8]) {
    append(little: 20 as UInt16)  // version needed: 2.0, deflate
    append(little: 0x0800 as UInt16)  // flags: name is UTF-8
    append(little: member.method)
    append(little: 0 as UInt16)  // 00:00
    append(little: 0x0021 as UInt16)  // 1980-01-01
    append(little: member.checksum)
    append(little: UInt32(member.bytes.count))
    append(little: UInt32(member.size))
    append(little: UInt16(name.count))
    append(little: 0 as UInt16)  // no extra field
  }

  /// An integer in the byte order of ZIP files.
  fileprivate mutating func append<Number: FixedWidthInteger>(little number: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
