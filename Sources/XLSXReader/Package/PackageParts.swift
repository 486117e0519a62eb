internal import ZipArchive

/// The parts of a package, by name.
struct PackageParts {
  let archive: ZipArchive

  /// A part at its start, with what reads it.
  func open<Handler: DirectXMLHandler>(_ part: String, by handler: Handler) throws(XLSXError) -> XMLPart<Handler> {
    guard let member = member(part) else { throw .missingPart(name: part) }
    return try XMLPart(member, in: archive, handler: handler)
  }

  /// Reads a part whole and gives what has read it.
  func read<Handler: DirectXMLHandler>(_ part: String, by handler: Handler) throws(XLSXError) -> Handler {
    var part = try open(part, by: handler)
    while try part.advance() {}
    return part.session.handler
  }

  /// Reads a small part whole and gives what has read it.
  func read<Handler: XMLHandler>(_ part: String, by handler: Handler) throws(XLSXError) -> Handler {
    guard let handler = try read(part, by: AnyXMLHandler(handler)).handler as? Handler else {
      preconditionFailure("a handler keeps its type")
    }
    return handler
  }

  /// The relationships of a part, none when it has no part for them; those of the package itself must be there.
  func relationships(of part: String, _ budget: inout ReadingBudget) throws(XLSXError) -> Relationships {
    var relationships = Relationships(of: part, budget: budget)
    let name = PartName.relationships(of: part)
    if member(name) != nil || part.isEmpty { relationships = try read(name, by: relationships) }
    budget = relationships.budget
    return relationships
  }

  /// Whether a part is there.
  func has(_ part: String) -> Bool { member(part) != nil }

  /// Whether a part is there and has any bytes.
  func hasContent(_ part: String) -> Bool { (member(part)?.size ?? 0) > 0 }

  private func member(_ part: String) -> Member? {
    archive.member(named: part) ?? archive.member(named: PartName.unescaped(part)) ?? escapedMember(part)
  }

  /// The part whose name is percent-encoded in the container, but not where it is referred to.
  private func escapedMember(_ part: String) -> Member? {
    let name = PartName.unescaped(part).lowercased()
    return archive.members.first {
      $0.name.utf8.contains(UInt8(ascii: "%")) && PartName.unescaped($0.name).lowercased() == name
    }
  }
}
