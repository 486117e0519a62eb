internal import CLibXML2
internal import ZipArchive

/// libxml2's parser, calling a session for what it meets: in one step for a document that is in memory as a whole, or
/// pushed piece by piece.
///
/// Nothing is ever fetched, and since no declaration is stored no entity but the five predefined ones exists: any other
/// is a fault. What a parser leaves behind after a sound document the next one takes, with the names it has learned.
@safe struct XMLParser: ~Copyable {
  /// A piece of XML is not well formed.
  struct Fault: Error {
    let reason: XLSXError.XMLFault?
    /// Where the parser stands, in bytes of UTF-8 from the start.
    let byte: Int
  }

  /// What the names of this parser's documents mean.
  let names: XMLNameCache
  /// What stops it from within a callback.
  let handle: ParserHandle
  private let state: ParserState
  private let namesAtStart: Int
  private let partSize: Int
  private var isPushing = false
  private var isSound = false

  /// A parser at the start of a document, for a type of handler.
  ///
  /// - Parameters:
  ///   - handler: What the parser calls.
  ///   - partSize: The bytes of the document.
  ///   - countsNames: Whether ``nameCount`` is to count all names: such a parser knows none from documents before.
  init<Handler: DirectXMLHandler>(for handler: Handler.Type, partSize: Int, countsNames: Bool) {
    let spare = countsNames ? nil : ParserState.spare.take()
    state = spare ?? ParserState()
    unsafe state.context.pointee.sax.pointee = Handler.callbacks.table
    names = state.names
    handle = unsafe ParserHandle(context: state.context)
    namesAtStart = state.nameCount
    self.partSize = partSize
  }

  deinit {
    if nameCount > 0 { state.learned += partSize }
    guard isSound, state.learned < ParserState.learningLimit else { return }
    state.clear()
    ParserState.spare.giveBack(state)
  }

  /// The different names met so far in this document, those of documents before aside.
  var nameCount: Int { state.nameCount - namesAtStart }

  /// The bytes that wait for the end of a tag, comment or the like.
  var waitingBytes: Int {
    guard let input = unsafe state.context.pointee.input else { return 0 }
    return unsafe input.pointee.end - input.pointee.cur
  }

  /// Parses a whole document, which takes a tenth less time than to push it.
  ///
  /// - Parameters:
  ///   - buffer: The document, in UTF-8 and known to be so by ``UTF8Document``, and a zero behind it.
  ///   - count: The bytes of the document.
  ///   - masked: Its ``MaskedDocument``, with a zero behind it, which is then parsed in its place.
  ///   - session: What is told of it.
  /// - Returns: Whether the document is sound and the session has taken all of it. If not, what is wrong and where is
  ///   for another parser to find out by pushing: this one reads on behind a fault.
  mutating func parseWhole<Handler: DirectXMLHandler>(
    _ buffer: [UInt8], count: Int, masked: [UInt8]?, session: inout XMLSession<Handler>
  ) -> Bool {
    let code =
      masked.map { parse($0, standingFor: buffer, count: count, &session) } ?? parse(buffer, count, &session)
    let errorCode = unsafe state.context.pointee.errNo
    isSound = code == 0 && errorCode == Int32(XML_ERR_OK.rawValue) && !session.isStopped && session.isPastRoot
    return isSound
  }

  /// Parses a masked document, the session being told of the document itself.
  private func parse<Handler: DirectXMLHandler>(
    _ masked: [UInt8], standingFor document: [UInt8], count: Int, _ session: inout XMLSession<Handler>
  ) -> Int32 {
    unsafe document.withUnsafeBufferPointer { document in
      unsafe masked.withUnsafeBufferPointer { copy in
        session.masking = unsafe Masking(copy: copy.baseAddress, document: document.baseAddress, count: count)
        defer { session.masking = .none }
        return parse(masked, count, &session)
      }
    }
  }

  /// Parses a whole document with a zero behind it; gives libxml2's code, or -1 when not all of it was parsed.
  private func parse<Handler: DirectXMLHandler>(
    _ document: [UInt8], _ count: Int, _ session: inout XMLSession<Handler>
  ) -> Int32 {
    unsafe withSession(&session, document) { bytes in unsafe state.parseDocument(bytes, count: count) }
  }

  /// Parses the bytes of a buffer that come next.
  ///
  /// - Throws: A fault at the first thing that is not well formed.
  mutating func push<Handler: DirectXMLHandler>(
    _ buffer: [UInt8], _ range: Range<Int>, session: inout XMLSession<Handler>
  ) throws(Fault) {
    if !range.isEmpty { try pushChunk(buffer, range, session: &session) }
  }

  /// Ends the document that was pushed.
  ///
  /// - Throws: A fault when it cannot end here.
  mutating func finish<Handler: DirectXMLHandler>(session: inout XMLSession<Handler>) throws(Fault) {
    let code = try pushChunk([0], 0..<0, session: &session)
    isSound = code == Int32(XML_ERR_OK.rawValue) && session.isPastRoot
  }

  /// Gives libxml2 a piece, an empty one for the end, and tells what its code for all that has come is.
  @discardableResult
  private mutating func pushChunk<Handler: DirectXMLHandler>(
    _ buffer: [UInt8], _ range: Range<Int>, session: inout XMLSession<Handler>
  ) throws(Fault) -> Int32 {
    let context = unsafe state.context
    if !isPushing { state.beginPushing() }
    isPushing = true
    let code = unsafe withSession(&session, buffer) { bytes in
      let characters = unsafe UnsafeRawPointer(bytes + range.lowerBound).assumingMemoryBound(to: CChar.self)
      return unsafe xmlParseChunk(context, characters, Int32(clamping: range.count), range.isEmpty ? 1 : 0)
    }
    try checkProgress(code, of: session)
    return code
  }

  /// Parses elements in the middle of what is pushed in one step where they lie, which takes a tenth less time.
  ///
  /// - Parameters:
  ///   - buffer: What has them, in UTF-8 and known to be so by ``UTF8Document``; as it was when this returns.
  ///   - range: Where they stand, as ``WholeElements`` finds it; the buffer goes on behind it.
  ///   - session: What is told of them.
  /// - Returns: Up to where all is parsed: from there on it is to be pushed. That is the start when the parser waits for
  ///   the end of something; the end tag that closes what was open before, when there is one; and a zero.
  /// - Throws: A fault at the first thing that is not well formed.
  mutating func parseElements<Handler: DirectXMLHandler>(
    _ buffer: inout [UInt8], _ range: Range<Int>, session: inout XMLSession<Handler>
  ) throws(Fault) -> Int {
    guard isPushing, isBetweenTags else { return range.lowerBound }
    let next = buffer[range.upperBound]
    buffer[range.upperBound] = 0
    defer { buffer[range.upperBound] = next }
    let count = unsafe withSession(&session, buffer) { bytes in
      unsafe Int32(clamping: state.parseContent(bytes + range.lowerBound, count: range.count))
    }
    try checkProgress(unsafe state.context.pointee.errNo, of: session)
    return range.lowerBound + Int(count)
  }

  /// Whether all that was pushed is parsed, and elements or text may come next.
  private var isBetweenTags: Bool {
    unsafe waitingBytes == 0 && state.context.pointee.instate == XML_PARSER_CONTENT
      && state.context.pointee.errNo == Int32(XML_ERR_OK.rawValue)
  }

  private func checkProgress<Handler: DirectXMLHandler>(_ code: Int32, of session: XMLSession<Handler>) throws(Fault) {
    let context = unsafe state.context
    // Without memory, and when a dictionary is full, libxml2 stops without holding it against the document.
    let isStopped = unsafe context.pointee.disableSAX != 0 && session.failure == nil
    let isWellFormed = unsafe context.pointee.wellFormed != 0
    guard isWellFormed, !isStopped, !XLSXError.XMLFault.isOfEncoding(code) else { throw fault() }
  }

  /// Has libxml2 called for a buffer, with a session for its callbacks.
  private func withSession<Handler: DirectXMLHandler>(
    _ session: inout XMLSession<Handler>, _ buffer: [UInt8], _ parse: (UnsafePointer<UInt8>) -> Int32
  ) -> Int32 {
    unsafe withUnsafeMutablePointer(to: &session) { session in
      unsafe state.context.pointee.userData = UnsafeMutableRawPointer(session)
      defer { unsafe state.context.pointee.userData = nil }
      return unsafe buffer.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return -1 }
        return unsafe parse(start)
      }
    }
  }

  private func fault() -> Fault {
    guard let code = state.firstFault.code else {
      return unsafe Fault(reason: XLSXError.XMLFault(code: state.context.pointee.lastError.code), byte: handle.byte)
    }
    return Fault(reason: XLSXError.XMLFault(code: code), byte: state.firstFault.byte)
  }
}

/// A parser as its session sees it from within a callback, and no longer than that.
@safe struct ParserHandle {
  let context: UnsafeMutablePointer<xmlParserCtxt>

  /// Where the parser stands, in bytes of UTF-8 from the start.
  var byte: Int {
    unsafe context.pointee.input.map { unsafe Self.byte(of: $0) } ?? 0
  }

  /// Where an input of the parser stands, in bytes of UTF-8 from the start of the document.
  static func byte(of input: xmlParserInputPtr) -> Int {
    unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  /// Has the parser take no more of the piece that it is at.
  func stop() { unsafe xmlStopParser(context) }
}
