/// The members of a ZIP file, within limits.
///
/// Opening reads the directory and every local header and refuses what makes readers disagree: duplicate or overlapping
/// entries, headers that contradict each other, encrypted members, names that lead out of the archive. No member is
/// inflated until it is asked for. Bytes before and after the archive are tolerated, and ZIP64.
package struct ZipArchive: Sendable {
  /// The file.
  package let source: ArchiveSource
  /// The entries, in the order of the central directory.
  package let members: [Member]
  /// What the archive may ask of its reader.
  package let limits: ZipLimits

  /// The members' keys in ascending order, and where each member is; a few dozen are found by halving sooner than hashed.
  private let index: [(key: [UInt8], position: Int)]

  /// Opens an archive in memory; fails when the directory is damaged, unsafe or beyond the limits.
  package init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
    try self.init(ArchiveSource(bytes), limits: limits)
  }

  /// Opens an archive; fails when the directory is damaged, unsafe or beyond the limits.
  package init(_ source: ArchiveSource, limits: ZipLimits = ZipLimits()) throws(ZipError) {
    let directory = try CentralDirectory(of: source)
    guard directory.count <= limits.entries else {
      throw .tooManyEntries(found: directory.count, allowed: limits.entries)
    }
    self.source = source
    self.limits = limits
    members = try Self.members(of: directory, in: source)
    index = try Self.index(members)
    try Self.refuseOverlaps(members, directory: directory)
    try Self.keep(members, within: limits)
  }

  /// The member of a name, in any case and with slashes or backslashes; `nil` when there is none.
  package func member(named name: String) -> Member? {
    let key = EntryName.key(name)
    var low = 0
    var high = index.count
    while low < high {
      let middle = low + (high - low) / 2
      if index[middle].key.lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    return low < index.count && index[low].key == key ? members[index[low].position] : nil
  }

  /// A member's bytes as stored: compressed, unless its method is 0.
  package func rawBytes(of member: Member) throws(ZipError) -> [UInt8] { try source.bytes(in: member.dataRange) }

  /// A member's inflated bytes, whole; fails as ``MemberReader/read(into:)`` does.
  package func contents(of member: Member) throws(ZipError) -> [UInt8] {
    var reader = try MemberReader(of: member, in: self)
    var chunk = [UInt8](repeating: 0, count: min(max(member.size, 1), 1 << 16))
    var contents: [UInt8] = []
    contents.reserveCapacity(member.size)
    while true {
      let count = try reader.read(into: &chunk)
      if count == 0 { return contents }
      contents += chunk[..<count]
    }
  }

  private static func members(
    of directory: CentralDirectory, in source: ArchiveSource
  ) throws(ZipError) -> [Member] {
    let bytes = try source.bytes(in: directory.offset..<directory.end)
    var members: [Member] = []
    var position = 0
    for _ in 0..<directory.count {
      let entry = try DirectoryEntry(bytes, at: position, base: directory.offset)
      members.append(try Member(entry, base: directory.base, source))
      position = entry.end
    }
    guard !DirectoryEntry.starts(in: bytes, at: position) else {
      throw .damagedRecord(.uncountedEntry, offset: directory.offset + position)
    }
    return members
  }

  private static func index(_ members: [Member]) throws(ZipError) -> [(key: [UInt8], position: Int)] {
    var index: [(key: [UInt8], position: Int)] = []
    index.reserveCapacity(members.count)
    for (position, member) in members.enumerated() {
      let key = EntryName.key(member.name)
      guard EntryName.isSafe(key) else { throw .unsafeName(entry: member.name) }
      index.append((key, position))
    }
    index.sort { $0.key.lexicographicallyPrecedes($1.key) }
    for (entry, next) in zip(index, index.dropFirst()) where entry.key == next.key {
      throw .duplicate(entry: members[max(entry.position, next.position)].name)
    }
    return index
  }

  private static func refuseOverlaps(_ members: [Member], directory: CentralDirectory) throws(ZipError) {
    let inOrder = members.sorted { $0.headerOffset < $1.headerOffset }
    for (member, next) in zip(inOrder, inOrder.dropFirst()) where member.dataRange.upperBound > next.headerOffset {
      throw .overlap(entry: member.name, other: next.name)
    }
    if let last = inOrder.last, last.dataRange.upperBound > directory.offset {
      throw .overlap(entry: last.name, other: nil)
    }
  }

  private static func keep(_ members: [Member], within limits: ZipLimits) throws(ZipError) {
    var total = 0
    for member in members {
      let (sum, overflows) = total.addingReportingOverflow(member.size)
      total = overflows ? .max : sum
    }
    guard total <= limits.bytesInAll else { throw .totalTooLarge(found: total, allowed: limits.bytesInAll) }
  }

  /// Fails for a member that is to be inflated and is larger than allowed, by itself or for its compressed bytes.
  ///
  /// What nobody reads, such as a picture of one colour, may have any ratio.
  func keep(_ member: Member) throws(ZipError) {
    guard member.size <= limits.bytesPerPart else {
      throw .partTooLarge(entry: member.name, found: member.size, allowed: limits.bytesPerPart)
    }
    guard member.size <= limits.bytesAllowed(forCompressed: member.compressedSize) else {
      throw .suspiciousRatio(
        entry: member.name, compressed: member.compressedSize, inflated: member.size, allowedRatio: limits.ratio)
    }
  }
}

extension Member {
  /// An entry of the directory with its local header, which must agree with it.
  fileprivate init(_ entry: DirectoryEntry, base: Int, _ source: ArchiveSource) throws(ZipError) {
    let name = EntryName.text(entry.nameBytes)
    guard entry.flags & 1 == 0 else { throw .encrypted(entry: name) }
    let (headerOffset, overflows) = entry.headerOffset.addingReportingOverflow(base)
    guard !overflows else { throw .damagedRecord(.localHeader(name), offset: entry.headerOffset) }
    let local = try LocalHeader(source, of: entry, at: headerOffset, name: name)
    guard source.has(entry.compressedSize, at: local.dataOffset) else {
      throw .damagedRecord(.data(name), offset: local.dataOffset)
    }
    self.init(
      name: name, nameBytes: entry.nameBytes, versionMadeBy: entry.versionMadeBy, versionNeeded: entry.versionNeeded,
      flags: entry.flags, method: entry.method, modificationTime: entry.time, modificationDate: entry.date,
      checksum: entry.checksum, compressedSize: entry.compressedSize, size: entry.size,
      internalAttributes: entry.internalAttributes, externalAttributes: entry.externalAttributes,
      headerOffset: headerOffset, dataOffset: local.dataOffset)
  }
}
