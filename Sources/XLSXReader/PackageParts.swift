internal import ZipArchive

/// The parts of a package, by name.
struct PackageParts {
  let archive: ZipArchive
  let limits: ReadingLimits

  /// Reads a part into its handler.
  func read<Handler: XMLHandler>(_ part: String, into handler: inout Handler) throws(XLSXError) {
    guard let member = member(part) else { throw .missingPart(name: part) }
    var part = try XMLPart(member, in: archive, limits: limits)
    try part.read(into: &handler)
  }

  /// The relationships of a part, none when it has no part for them; those of the package itself must be there.
  func relationships(of part: String) throws(XLSXError) -> Relationships {
    var relationships = Relationships(of: part)
    let name = PartName.relationships(of: part)
    if member(name) != nil || part.isEmpty { try read(name, into: &relationships) }
    return relationships
  }

  /// Whether a part is there.
  func has(_ part: String) -> Bool { member(part) != nil }

  private func member(_ part: String) -> Member? {
    archive.member(named: part) ?? archive.member(named: PartName.unescaped(part))
  }
}
