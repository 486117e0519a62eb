internal import CLibXML2
internal import ZipArchive

/// A context of libxml2 and the meanings of the names in its dictionary, freed with this object.
// One parser at a time has it: it is taken out of the list of spare ones and put back when that parser ends.
@safe final class ParserState: @unchecked Sendable {
  /// States that wait for their next document; about 30 KiB each, and what names they have learned.
  static let spare = Spare<ParserState>(limit: 4)
  /// The most bytes that the documents may have had which brought new names, for a dictionary to be used again: names
  /// are among them, however long they are, and honest documents soon bring no new ones.
  static let learningLimit = 1 << 20

  let context: UnsafeMutablePointer<xmlParserCtxt>
  let names = XMLNameCache()
  let firstFault: FirstFault
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
    unsafe firstFault = FirstFault(of: context)
    clear()
  }

  deinit {
    // A document type declaration with an entity makes one in spite of all.
    if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
    unsafe xmlFreeParserCtxt(context)
    names.free()
    firstFault.free()
  }

  /// The names in the dictionary.
  var nameCount: Int { unsafe Int(xmlDictSize(context.pointee.dict)) }

  /// Forgets the document, and keeps the names.
  func clear() {
    unsafe xmlCtxtReset(context)
    firstFault.clear()
    useOptions()
  }

  /// Makes it ready for a document in pieces.
  func beginPushing() {
    guard unsafe xmlCtxtResetPush(context, nil, 0, nil, nil) == 0 else {
      preconditionFailure("libxml2 refuses to start only without memory")
    }
    // As a new context has it; else libxml2 takes the next document for UTF-8 without a look at its first bytes.
    unsafe context.pointee.charset = Int32(XML_CHAR_ENCODING_NONE.rawValue)
    useOptions()
  }

  /// Parses a document that lies in memory whole, with a zero behind it; gives libxml2's code, or -1 when not all of it
  /// was parsed.
  func parseDocument(_ bytes: UnsafePointer<UInt8>, count: Int) -> Int32 {
    guard let input = unsafe input(over: bytes, count: count), unsafe inputPush(context, input) >= 0 else { return -1 }
    defer { unsafe xmlFreeInputStream(inputPop(context)) }
    let code = unsafe xmlParseDocument(context)
    // A zero ends a document for libxml2, whatever stands behind it.
    return unsafe context.pointee.input?.pointee.cur == bytes + count ? code : -1
  }

  /// An input that is read where it lies.
  private func input(over bytes: UnsafePointer<UInt8>, count: Int) -> xmlParserInputPtr? {
    guard let input = unsafe xmlNewInputStream(context) else { return nil }
    unsafe input.pointee.base = bytes
    unsafe input.pointee.cur = bytes
    unsafe input.pointee.end = bytes + count
    unsafe input.pointee.length = Int32(clamping: count)
    return unsafe input
  }

  /// Parses elements and text that lie in memory whole, with a zero behind them, as what comes next in the document.
  ///
  /// What was pushed keeps its place meanwhile: libxml2 sees one input only, as it must where entities are none.
  ///
  /// - Returns: How many bytes are parsed: less than all when what was open before ends among them or a zero stands there.
  func parseContent(_ bytes: UnsafePointer<UInt8>, count: Int) -> Int {
    guard let input = unsafe input(over: bytes, count: count), let pushed = unsafe inputPop(context) else { return 0 }
    unsafe input.pointee.consumed = UInt(ParserHandle.byte(of: pushed))
    unsafe inputPush(context, input)
    unsafe xmlParseContent(context)
    // A parser that was stopped stands nowhere.
    let parsed = unsafe context.pointee.instate == XML_PARSER_EOF ? count : input.pointee.cur - bytes
    // A zero among the bytes, too, looks like the end to libxml2; pushed, it is the fault that it is.
    if unsafe parsed == count || bytes[parsed] == 0 { passOpenElements() }
    unsafe xmlFreeInputStream(inputPop(context))
    unsafe pushed.pointee.consumed += UInt(parsed)
    unsafe inputPush(context, pushed)
    return parsed
  }

  /// Has libxml2 pass over that elements are open at the end of what it has parsed: their end tags are still to come.
  ///
  /// Its code for an earlier complaint that is no fault is forgotten with that, so this parser is not used again.
  private func passOpenElements() {
    guard firstFault.code == Int32(XML_ERR_TAG_NOT_FINISHED.rawValue) else { return }
    firstFault.clear()
    learned = Self.learningLimit
    unsafe xmlCtxtResetLastError(context)
    unsafe context.pointee.wellFormed = 1
    unsafe context.pointee.disableSAX = 0
  }

  private func useOptions() {
    unsafe xmlCtxtUseOptions(
      context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
  }

  private static let prepareLibrary: Void = vtlt_prepareParser()
}
