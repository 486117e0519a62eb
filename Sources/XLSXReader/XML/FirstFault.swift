internal import CLibXML2

/// The first thing in a parser's document that is not well formed, as libxml2 tells of it.
///
/// libxml2 itself keeps the last one: where it parses in one step it reads on behind a fault.
// Each belongs to one `ParserState`, which frees it.
@safe struct FirstFault {
  private struct Record {
    var code: Int32 = 0
    var byte = 0
  }

  private let record: UnsafeMutablePointer<Record>

  /// What a parser's faults are noted in from now on, until ``free()``.
  init(of context: UnsafeMutablePointer<xmlParserCtxt>) {
    unsafe record = .allocate(capacity: 1)
    unsafe record.initialize(to: Record())
    unsafe context.pointee._private = UnsafeMutableRawPointer(record)
  }

  /// Frees the memory; to be called by the owner, once, when the parser is no more.
  func free() { unsafe record.deallocate() }

  /// Forgets the document.
  func clear() { unsafe record.pointee = Record() }

  /// libxml2's code of the fault, or `nil` while there is none.
  var code: Int32? { unsafe record.pointee.code == 0 ? nil : record.pointee.code }

  /// Where the parser stood when it met the fault, in bytes of UTF-8 from the start.
  var byte: Int { unsafe record.pointee.byte }

  /// What libxml2 calls for whatever it finds wrong, also for what does not make a document less than well formed.
  static var callback: xmlStructuredErrorFunc {
    { _, error in
      guard let error = unsafe error, unsafe error.pointee.level == XML_ERR_FATAL,
        let context = unsafe error.pointee.ctxt?.assumingMemoryBound(to: xmlParserCtxt.self),
        let record = unsafe context.pointee._private?.assumingMemoryBound(to: Record.self),
        unsafe record.pointee.code == 0
      else { return }
      let byte = unsafe ParserHandle(context: context).byte + FirstFault.textBefore(error.pointee.code, in: context)
      unsafe record.pointee = unsafe Record(code: error.pointee.code, byte: byte)
    }
  }

  /// How many bytes of text stand before a fault for which the parser stays where the text begins, which in a document
  /// that is pushed depends on how it came: `]]>`.
  private static func textBefore(_ code: Int32, in context: UnsafeMutablePointer<xmlParserCtxt>) -> Int {
    guard code == Int32(XML_ERR_MISPLACED_CDATA_END.rawValue), let input = unsafe context.pointee.input,
      let start = unsafe input.pointee.cur, let end = unsafe input.pointee.end, unsafe start <= end
    else { return 0 }
    let text = unsafe Span(_unsafeStart: start, count: end - start)
    return text.indices.first { Literal.starts(text, with: "]]>", at: $0) } ?? 0
  }
}
