internal import ZipArchive

/// A part's XML, inflated and parsed piece by piece: what is held of it at any time is one piece.
struct XMLPart<Handler: DirectXMLHandler>: ~Copyable {
  /// What is parsed, and what reads it.
  private(set) var session: XMLSession<Handler>
  private let name: String
  private let size: Int
  private let limits: ReadingLimits
  private var pieces: MemberPieces
  private var parser: XMLParser
  private var buffer: [UInt8]
  private var hasBegun = false
  /// Whether the part is in UTF-8 by all that its first piece says.
  private var isUTF8 = false
  private var ended = false

  /// A part at its start.
  init(_ member: Member, in archive: ZipArchive, handler: Handler) throws(XLSXError) {
    name = member.name
    limits = handler.budget.limits
    buffer = PieceBuffer.take(limits.pieceBytes)
    size = member.size
    parser = Self.parser(of: size, limits)
    session = XMLSession(handler, part: name, limits: limits, parser: parser)
    do throws(ZipError) {
      pieces = try MemberPieces(of: member, in: archive, pieceSize: limits.pieceBytes)
    } catch {
      throw XLSXError(error)
    }
  }

  deinit { PieceBuffer.giveBack(buffer) }

  /// Whether a part is so large that it can have more names than allowed: each takes five bytes at least, as in `<a1/>`.
  ///
  /// Only then are names counted from nothing, so that a limit never depends on the files that were read before.
  private static func canExceedNames(_ size: Int, _ limits: ReadingLimits) -> Bool {
    size / 5 >= limits.xmlNames
  }

  /// Changes what the handler holds between two pieces.
  mutating func withHandler<Result>(_ change: (inout Handler) -> Result) -> Result { change(&session.handler) }

  private static func parser(of size: Int, _ limits: ReadingLimits) -> XMLParser {
    XMLParser(for: Handler.self, partSize: size, countsNames: canExceedNames(size, limits))
  }

  /// Parses the next piece; false at the end.
  mutating func advance() throws(XLSXError) -> Bool {
    guard !ended else { return false }
    let count = try readPiece()
    if !hasBegun, try parseWhole(count) { return false }
    do throws(XMLParser.Fault) { try parse(count) } catch { throw failure ?? damage(error) }
    if let failure { throw failure }
    try refuse(parser.waitingBytes, above: .xmlTagBytes)
    try refuse(parser.nameCount, above: .xmlNames)
    ended = count == 0
    if ended { try checkEnd() }
    return !ended
  }

  /// Parses a piece that is not the whole part; one without bytes ends it.
  private mutating func parse(_ count: Int) throws(XMLParser.Fault) {
    if !hasBegun { isUTF8 = UTF8Document.isOne(buffer.span.extracting(first: count)) }
    hasBegun = true
    guard count > 0 else { return try parser.finish(session: &session) }
    guard let elements = wholeElements(count) else { return try parser.push(buffer, 0..<count, session: &session) }
    try parser.push(buffer, 0..<elements.lowerBound, session: &session)
    let parsed = try parser.parseElements(&buffer, elements, session: &session)
    try parser.push(buffer, parsed..<count, session: &session)
  }

  /// How deep elements may lie that libxml2 parses in one step: next to its own limit, which what is pushed does not have.
  private static var depthInOneStep: Int { 255 }

  /// Where the piece has elements that can be parsed in one step; `nil` for none, and where a limit can matter: one on
  /// pieces, or one of libxml2's own that is not the reader's.
  private func wholeElements(_ count: Int) -> Range<Int>? {
    guard isUTF8, count <= limits.xmlTagBytes, limits.xmlDepth <= Self.depthInOneStep,
      let endTag = Handler.repeatedEndTag
    else { return nil }
    // Behind the elements there must be room for the zero at which libxml2 ends.
    return WholeElements.range(in: buffer.span.extracting(first: min(count, buffer.count - 1)), between: endTag)
  }

  /// Parses the first piece as the whole part, when it is that and no limit on pieces can matter; false when it is not or
  /// anything is wrong with it: it is then to be pushed to another parser, which says what and where.
  private mutating func parseWhole(_ count: Int) throws(XLSXError) -> Bool {
    guard count == size, count < buffer.count, count <= limits.xmlTagBytes, !Self.canExceedNames(size, limits),
      UTF8Document.isOne(buffer.span.extracting(first: count))
    else { return false }
    let handler = session.handler
    ended = parseInOneStep(count)
    if ended {
      // Looks at the checksum, if that is still to be done; there are no bytes left.
      _ = try readPiece()
      try checkEnd()
    } else {
      parser = Self.parser(of: size, limits)
      session = XMLSession(handler, part: name, limits: limits, parser: parser)
    }
    return ended
  }

  /// Has the parser take a whole document, or its masked copy; false when anything is wrong with it.
  private mutating func parseInOneStep(_ count: Int) -> Bool {
    var copy = PieceBuffer.take(buffer.count)
    defer { PieceBuffer.giveBack(copy) }
    let form = MaskedDocument.form(of: buffer.span.extracting(first: count), copy: &copy)
    guard form != .none else { return false }
    buffer[count] = 0
    copy[count] = 0
    return parser.parseWhole(buffer, count: count, masked: form == .copy ? copy : nil, session: &session)
  }

  /// Fails for a part without its root, and for one whose root is open: of some encodings libxml2 takes a document for
  /// complete whose last characters are cut off.
  private func checkEnd() throws(XLSXError) {
    guard session.isPastRoot else { throw .corrupt(.xml(.endsEarly), at: .part(name, byte: parser.handle.byte)) }
    guard session.sawRoot else {
      throw .corrupt(.root(expected: session.handler.root.rawValue), at: .part(name, byte: nil))
    }
  }

  private mutating func readPiece() throws(XLSXError) -> Int {
    do throws(ZipError) { return try pieces.next(into: &buffer) } catch { throw XLSXError(error) }
  }

  /// What the handler refused; damage whose place it does not know is where the parser stood.
  private var failure: XLSXError? {
    guard case .corrupt(let damage, at: .part(let part, byte: nil)) = session.failure else { return session.failure }
    return .corrupt(damage, at: .part(part, byte: session.stoppedAt))
  }

  private func damage(_ fault: XMLParser.Fault) -> XLSXError {
    let reason = fault.reason ?? (session.isPastRoot ? .trailingContent : .endsEarly)
    return .corrupt(.xml(reason), at: .part(name, byte: fault.byte))
  }

  private func refuse(_ found: Int, above limit: ReadingLimits.Name) throws(XLSXError) {
    guard found <= limits[limit] else {
      throw .limitExceeded(limit: limit, allowed: limits[limit], found: found, part: name)
    }
  }
}
