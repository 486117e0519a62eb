internal import CLibXML2
internal import ZipArchive

/// libxml2's push parser, calling a session for what it meets.
///
/// Nothing is ever fetched, and since no declaration is stored no entity but the five predefined ones exists: any other
/// is a fault. What a parser leaves behind after a sound document the next one takes, with the names it has learned.
@safe struct XMLPushParser: ~Copyable {
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
  private var isSound = false

  /// A parser at the start of a document, for a type of handler.
  ///
  /// - Parameters:
  ///   - handler: What the parser calls.
  ///   - partSize: The bytes of the document.
  ///   - countsNames: Whether ``nameCount`` is to count all names: such a parser knows none from documents before.
  init<Handler: XMLHandler>(for handler: Handler.Type, partSize: Int, countsNames: Bool) {
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
    guard isSound, state.learned < ParserState.learningLimit, state.reset() else { return }
    ParserState.spare.giveBack(state)
  }

  /// The different names met so far in this document, those of documents before aside.
  var nameCount: Int { state.nameCount - namesAtStart }

  /// The bytes that wait for the end of a tag, comment or the like.
  var waitingBytes: Int {
    guard let input = unsafe state.context.pointee.input else { return 0 }
    return unsafe input.pointee.end - input.pointee.cur
  }

  /// Parses the first bytes of a buffer, as many as counted; 0 ends the document.
  ///
  /// - Throws: A fault at the first thing that is not well formed.
  mutating func parse<Handler: XMLHandler>(
    _ buffer: [UInt8], count: Int, session: inout XMLSession<Handler>
  ) throws(Fault) {
    let context = unsafe state.context
    let code = unsafe withUnsafeMutablePointer(to: &session) { session in
      unsafe context.pointee.userData = UnsafeMutableRawPointer(session)
      defer { unsafe context.pointee.userData = nil }
      return unsafe buffer.withUnsafeBytes { bytes in
        unsafe xmlParseChunk(
          context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: count), count == 0 ? 1 : 0)
      }
    }
    // Without memory, and when a dictionary is full, libxml2 stops without holding it against the document.
    let isStopped = unsafe context.pointee.disableSAX != 0 && session.failure == nil
    let isWellFormed = unsafe context.pointee.wellFormed != 0
    guard isWellFormed, !isStopped, !XLSXError.XMLFault.isOfEncoding(code) else { throw fault() }
    isSound = count == 0 && code == Int32(XML_ERR_OK.rawValue) && session.isPastRoot
  }

  private func fault() -> Fault {
    unsafe Fault(reason: XLSXError.XMLFault(code: state.context.pointee.lastError.code), byte: handle.byte)
  }
}

/// A parser as its session sees it from within a callback, and no longer than that.
@safe struct ParserHandle {
  fileprivate let context: UnsafeMutablePointer<xmlParserCtxt>

  /// Where the parser stands, in bytes of UTF-8 from the start.
  var byte: Int {
    guard let input = unsafe context.pointee.input else { return 0 }
    return unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  /// Has the parser take no more of the piece that it is at.
  func stop() { unsafe xmlStopParser(context) }
}

/// A context of libxml2 and the meanings of the names in its dictionary, freed with this object.
// One parser at a time has it: it is taken out of the list of spare ones and put back when that parser ends.
@safe private final class ParserState: @unchecked Sendable {
  /// States that wait for their next document; about 30 KiB each, and what names they have learned.
  static let spare = Spare<ParserState>(limit: 4)
  /// The most bytes that the documents may have had which brought new names, for a dictionary to be used again: names
  /// are among them, however long they are, and honest documents soon bring no new ones.
  static let learningLimit = 1 << 20

  let context: UnsafeMutablePointer<xmlParserCtxt>
  let names = XMLNameCache()
  /// The bytes of the documents that brought new names.
  var learned = 0

  init() {
    Self.prepareLibrary
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    guard let context = unsafe xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else {
      preconditionFailure("libxml2 refuses to start only without memory")
    }
    unsafe self.context = context
    useOptions()
  }

  deinit {
    // A document type declaration with an entity makes one in spite of all.
    if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
    unsafe xmlFreeParserCtxt(context)
    names.free()
  }

  /// The names in the dictionary.
  var nameCount: Int { unsafe Int(xmlDictSize(context.pointee.dict)) }

  /// Makes it ready for another document.
  func reset() -> Bool {
    guard unsafe xmlCtxtResetPush(context, nil, 0, nil, nil) == 0 else { return false }
    // As a new context has it; else libxml2 takes the next document for UTF-8 without a look at its first bytes.
    unsafe context.pointee.charset = Int32(XML_CHAR_ENCODING_NONE.rawValue)
    useOptions()
    return true
  }

  private func useOptions() {
    unsafe xmlCtxtUseOptions(
      context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
  }

  private static let prepareLibrary: Void = vtlt_prepareParser()
}

extension XLSXError.XMLFault {
  /// Whether an error code of libxml2 says that bytes are no text in the part's encoding; libxml2 passes over them, and
  /// does not count that against the document.
  fileprivate static func isOfEncoding(_ code: Int32) -> Bool {
    switch xmlParserErrors(rawValue: UInt32(bitPattern: code)) {
    case XML_IO_ENCODER, XML_I18N_CONV_FAILED, XML_I18N_NO_HANDLER, XML_I18N_NO_NAME, XML_I18N_NO_OUTPUT: true
    default: false
    }
  }

  /// What an error code of libxml2 means; `nil` for one that says only that the document is over or is not.
  fileprivate init?(code: Int32) {
    switch xmlParserErrors(rawValue: UInt32(bitPattern: code)) {
    case XML_ERR_DOCUMENT_END: return nil
    case XML_ERR_DOCUMENT_EMPTY, XML_ERR_TAG_NOT_FINISHED: self = .endsEarly
    case XML_ERR_TAG_NAME_MISMATCH: self = .mismatchedTags
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_ENCODING, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_DEC_CHARREF,
      XML_ERR_INVALID_HEX_CHARREF, XML_ERR_LT_IN_ATTRIBUTE:
      self = .invalidCharacter
    case _ where Self.isOfEncoding(code): self = .invalidCharacter
    case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING: self = .unknownEncoding
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: self = .unknownEntity
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_ATTRIBUTE_NOT_STARTED,
      XML_ERR_ATTRIBUTE_NOT_FINISHED:
      self = .attribute
    default: self = .syntax
    }
  }
}
