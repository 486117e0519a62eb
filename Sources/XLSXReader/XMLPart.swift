internal import ZipArchive

/// What reads one kind of part, event by event.
protocol XMLHandler {
  /// The element that the part's root must be.
  static var root: XMLName { get }
  /// Takes a start tag; the tape has its attributes.
  mutating func start(_ event: XMLTape.Event, _ tape: borrowing XMLTape) throws(XLSXError)
  /// Takes characters.
  mutating func text(_ bytes: ArraySlice<UInt8>, of event: XMLTape.Event) throws(XLSXError)
  /// Takes an end tag.
  mutating func end(_ event: XMLTape.Event) throws(XLSXError)
}

/// A part's XML, inflated and parsed piece by piece: what is held of it at any time is one piece.
struct XMLPart: ~Copyable {
  /// The name of the part.
  let name: String
  /// What the last piece holds.
  private(set) var tape: XMLTape
  private let limits: ReadingLimits
  private var member: MemberReader
  private var parser = XMLPushParser()
  private var buffer: [UInt8]
  private var ended = false

  /// The most bytes that are parsed at a time.
  private static let pieceSize = 32 << 10

  /// A part at its start.
  init(_ member: Member, in archive: ZipArchive, limits: ReadingLimits) throws(XLSXError) {
    name = member.name
    self.limits = limits
    tape = XMLTape(limits: limits)
    buffer = [UInt8](repeating: 0, count: min(max(member.size, 1), Self.pieceSize))
    do throws(ZipError) { self.member = try MemberReader(of: member, in: archive) } catch {
      throw XLSXError(error)
    }
  }

  /// Puts the next piece on the tape; false at the end.
  mutating func advance() throws(XLSXError) -> Bool {
    guard !ended else { return false }
    tape.clear()
    let count = try readPiece()
    do throws(XMLPushParser.Fault) { try parser.parse(buffer, count: count, onto: &tape) } catch {
      try refuseWhatStopped()
      throw .corrupt(part: name, reason: error.reason, line: error.line)
    }
    try refuseWhatStopped()
    try refuse(parser.waitingBytes, above: .xmlTagBytes)
    try refuse(parser.nameCount, above: .xmlNames)
    ended = count == 0
    return true
  }

  /// Reads the whole part.
  mutating func read<Handler: XMLHandler>(into handler: inout Handler) throws(XLSXError) {
    var sawRoot = false
    while try advance() {
      for event in tape.events {
        switch event.kind {
        case .start:
          sawRoot = sawRoot || event.depth == 1 && event.name == Handler.root
          try handler.start(event, tape)
        case .text: try handler.text(tape.text(event), of: event)
        case .end: try handler.end(event)
        }
      }
    }
    guard sawRoot else {
      throw .corrupt(part: name, reason: "its root is not the element \(Handler.root.rawValue)", line: nil)
    }
  }

  private mutating func readPiece() throws(XLSXError) -> Int {
    do throws(ZipError) { return try member.read(into: &buffer) } catch { throw XLSXError(error) }
  }

  private func refuseWhatStopped() throws(XLSXError) {
    switch tape.stop {
    case .documentType: throw .documentTypeDeclaration(part: name)
    case .tooDeep: try refuse(limits.xmlDepth.addingReportingOverflow(1).partialValue, above: .xmlDepth)
    case .tooManyAttributes(let found): try refuse(found, above: .xmlAttributes)
    case nil: return
    }
  }

  private func refuse(_ found: Int, above limit: ReadingLimits.Name) throws(XLSXError) {
    guard found <= limits[limit] else {
      throw .limitExceeded(limit: limit, allowed: limits[limit], found: found, part: name)
    }
  }
}
