internal import ZipArchive

/// A part's XML, inflated and parsed piece by piece: what is held of it at any time is one piece.
struct XMLPart<Handler: XMLHandler>: ~Copyable {
  /// What is parsed, and what reads it.
  private(set) var session: XMLSession<Handler>
  private let name: String
  private let limits: ReadingLimits
  private var member: MemberReader
  private var parser: XMLPushParser
  private var buffer: [UInt8]
  private var ended = false

  /// A part at its start.
  init(_ member: Member, in archive: ZipArchive, handler: Handler) throws(XLSXError) {
    name = member.name
    limits = handler.budget.limits
    buffer = PieceBuffer.take(limits.pieceBytes)
    parser = XMLPushParser(for: Handler.self)
    session = XMLSession(handler, part: member.name, limits: limits, names: parser.names)
    do throws(ZipError) { self.member = try MemberReader(of: member, in: archive) } catch {
      throw XLSXError(error)
    }
  }

  deinit { PieceBuffer.giveBack(buffer) }

  /// Changes what the handler holds between two pieces.
  mutating func withHandler<Result>(_ change: (inout Handler) -> Result) -> Result { change(&session.handler) }

  /// Parses the next piece; false at the end.
  mutating func advance() throws(XLSXError) -> Bool {
    guard !ended else { return false }
    let count = try readPiece()
    do throws(XMLPushParser.Fault) { try parser.parse(buffer, count: count, session: &session) } catch {
      throw session.failure ?? damage(error)
    }
    if let failure = session.failure { throw failure }
    try refuse(parser.waitingBytes, above: .xmlTagBytes)
    try refuse(parser.nameCount, above: .xmlNames)
    ended = count == 0
    if ended, !session.sawRoot {
      throw .corrupt(.root(expected: Handler.root.rawValue), at: .part(name, byte: nil))
    }
    return !ended
  }

  private mutating func readPiece() throws(XLSXError) -> Int {
    do throws(ZipError) { return try member.read(into: &buffer) } catch { throw XLSXError(error) }
  }

  private func damage(_ fault: XMLPushParser.Fault) -> XLSXError {
    let reason = fault.reason ?? (session.isPastRoot ? .trailingContent : .endsEarly)
    return .corrupt(.xml(reason), at: .part(name, byte: fault.byte))
  }

  private func refuse(_ found: Int, above limit: ReadingLimits.Name) throws(XLSXError) {
    guard found <= limits[limit] else {
      throw .limitExceeded(limit: limit, allowed: limits[limit], found: found, part: name)
    }
  }
}
