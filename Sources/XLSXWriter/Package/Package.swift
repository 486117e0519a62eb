internal import ZipArchive

/// An Open Packaging package: parts in a ZIP file, and how they refer to each other (ECMA-376 Part 2).
struct Package: Sendable {
  /// The archive.
  let archive: ZipArchive

  /// Opens a package.
  init(_ bytes: [UInt8], limits: ZipLimits) throws(PatchError) {
    do {
      archive = try ZipArchive(bytes, limits: limits)
    } catch {
      throw .zip(error)
    }
  }

  /// Whether the package has a part.
  func has(_ part: String) -> Bool { archive.member(named: part) != nil }

  /// The contents of a part.
  func contents(of part: String) throws(PatchError) -> [UInt8] {
    guard let member = archive.member(named: part) else { throw .missingPart(part) }
    do {
      return try archive.contents(of: member)
    } catch {
      throw .zip(error)
    }
  }

  /// The relationships of a part that lead to other parts; of the package for an empty name.
  func relationships(of part: String) throws(PatchError) -> [Relationship] {
    let name = PartName.relationships(of: part)
    var scanner = try MarkupScanner(contents(of: name), part: name)
    var relationships: [Relationship] = []
    while let tag = try scanner.next() {
      guard scanner.isNamed(tag, "Relationship"), tag.kind != .end,
        try scanner.text(of: "TargetMode", in: tag) != "External",
        let id = try scanner.text(of: "Id", in: tag), let type = try scanner.text(of: "Type", in: tag),
        let target = try scanner.text(of: "Target", in: tag)
      else { continue }
      relationships.append(Relationship(id: id, type: type, part: PartName.resolve(target, from: part)))
    }
    return relationships
  }

  /// The package with some parts' contents replaced and all other members copied as compressed, in the same order.
  ///
  /// - Parameters:
  ///   - parts: New contents by the member's name as the archive has it.
  ///   - added: Contents of new members, which follow the others.
  ///   - level: How hard they are deflated.
  /// - Returns: The new package's bytes.
  /// - Throws: ``ZipWriteError`` when the package grows too large or zlib is out of memory.
  func replacing(
    _ parts: [String: [UInt8]], adding added: [(name: String, contents: [UInt8])] = [], level: DeflationLevel
  ) throws(ZipWriteError) -> [UInt8] {
    var writer = ZipWriter(capacity: archive.source.count + archive.source.count / 2)
    for member in archive.members {
      if let contents = parts[member.name] {
        try writer.add(member.name, contents: contents, level: level)
      } else {
        try writer.add(try CompressedMember(member, of: archive))
      }
    }
    for (name, contents) in added { try writer.add(name, contents: contents, level: level) }
    return writer.finish()
  }
}

/// How one part refers to another (ECMA-376 Part 2, 6.5).
struct Relationship: Hashable, Sendable {
  /// What the referring part calls it.
  let id: String
  /// What it is, a URI whose last step is the same in both conformance classes.
  let type: String
  /// The member it leads to.
  let part: String

  /// Whether it is of a kind: `worksheet`, `officeDocument`.
  func isOf(kind: String) -> Bool { type.hasSuffix("/" + kind) }
}
