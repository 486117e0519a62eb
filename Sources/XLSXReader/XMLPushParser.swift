internal import CLibXML2

/// libxml2's push parser, writing what it meets onto a tape.
///
/// The one place where this target touches libxml2: the context is owned by this value and freed with it, and no pointer
/// leaves a callback. Nothing is ever fetched, and since no declaration is stored no entity but the five predefined ones
/// exists: any other is a fault. The parser is given ``XMLTape`` as an unmanaged context, because a class would cost a
/// retain and a release in each callback.
@safe struct XMLPushParser: ~Copyable {
  /// Why a piece of XML is not well formed.
  struct Fault: Error {
    let reason: String
    let line: Int
  }

  private let context: UnsafeMutablePointer<xmlParserCtxt>

  /// A parser at the start of a document.
  init() {
    Self.prepareLibrary
    var handler = unsafe Self.handler
    guard let context = unsafe xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else {
      preconditionFailure("libxml2 refuses to start only without memory")
    }
    unsafe xmlCtxtUseOptions(
      context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
    unsafe self.context = context
  }

  deinit { unsafe xmlFreeParserCtxt(context) }

  /// Parses the first bytes of a buffer, as many as counted; 0 ends the document.
  ///
  /// - Throws: A fault at the first thing that is not well formed.
  mutating func parse(_ buffer: [UInt8], count: Int, onto tape: inout XMLTape) throws(Fault) {
    unsafe withUnsafeMutablePointer(to: &tape) { tape in
      unsafe context.pointee.userData = UnsafeMutableRawPointer(tape)
      unsafe buffer.withUnsafeBytes { bytes in
        _ = unsafe xmlParseChunk(
          context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: count), count == 0 ? 1 : 0)
      }
      unsafe context.pointee.userData = nil
    }
    guard unsafe context.pointee.wellFormed != 0 else { throw fault() }
  }

  /// The bytes that wait for the end of a tag, comment or the like.
  var waitingBytes: Int {
    guard let input = unsafe context.pointee.input else { return 0 }
    return unsafe input.pointee.end - input.pointee.cur
  }

  /// The different names met so far.
  var nameCount: Int { unsafe Int(xmlDictSize(context.pointee.dict)) }

  private func fault() -> Fault {
    let error = unsafe context.pointee.lastError
    let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "the XML is not well formed"
    let line = message.firstIndex(of: "\n").map { String(message[..<$0]) } ?? message
    return unsafe Fault(reason: line, line: Int(error.line))
  }

  private static let prepareLibrary: Void = xmlInitParser()

  private static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = { context, name, _, namespace, declared, _, count, _, attributes in
      unsafe startElement(context, name, namespace, declared: Int(declared), Int(count), attributes)
    }
    unsafe handler.endElementNs = { context, _, _, _ in unsafe tape(context)?.pointee.appendEnd() }
    unsafe handler.characters = { context, text, count in unsafe characters(context, text, count) }
    unsafe handler.ignorableWhitespace = { context, text, count in unsafe characters(context, text, count) }
    unsafe handler.cdataBlock = { context, text, count in unsafe characters(context, text, count) }
    unsafe handler.internalSubset = { context, _, _, _ in unsafe tape(context)?.pointee.halt(.documentType) }
    return unsafe handler
  }
}

private func tape(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLTape>? {
  unsafe context?.assumingMemoryBound(to: XMLTape.self)
}

private func characters(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32) {
  guard let tape = unsafe tape(context), unsafe tape.pointee.wantsText else { return }
  unsafe tape.pointee.appendText(UnsafeBufferPointer(start: text, count: Int(count)))
}

private func startElement(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
  declared: Int, _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
  guard let tape = unsafe tape(context), let name = unsafe name else { return }
  let first = unsafe tape.pointee.attributeCount
  let element = unsafe tape.pointee.names.meaning(of: UInt(bitPattern: name) << 1, in: UInt(bitPattern: namespace)) {
    unsafe elementName(name, namespace)
  }
  if element != nil, let attributes = unsafe attributes {
    for index in 0..<count { unsafe appendAttribute(attributes + 5 * index, onto: tape) }
  }
  unsafe tape.pointee.appendStart(
    element, firstAttribute: first, attributes: count, namespaces: declared)
}

/// Adds an attribute, given as libxml2 does: local name, prefix, namespace, start and end of the value.
private func appendAttribute(
  _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, onto tape: UnsafeMutablePointer<XMLTape>
) {
  guard let name = unsafe fields[0], let start = unsafe fields[3], let end = unsafe fields[4] else { return }
  let namespace = unsafe fields[2]
  let known = unsafe tape.pointee.names.meaning(of: UInt(bitPattern: name) << 1 | 1, in: UInt(bitPattern: namespace)) {
    unsafe attributeName(name, namespace)
  }
  if let known { unsafe tape.pointee.appendAttribute(known, UnsafeBufferPointer(start: start, count: end - start)) }
}

private func elementName(_ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> XMLName? {
  if let namespace = unsafe namespace {
    guard XMLName.isKnown(namespace: unsafe String(cString: namespace)) else { return nil }
  }
  return unsafe XMLName.named(String(cString: name))
}

private func attributeName(_ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> XMLName? {
  let name = unsafe String(cString: name)
  guard let namespace = unsafe namespace else { return name.contains(":") ? nil : XMLName.named(name) }
  switch name {
  case "id": return XMLName.isReference(namespace: unsafe String(cString: namespace)) ? .reference : nil
  case "space": return unsafe String(cString: namespace) == "http://www.w3.org/XML/1998/namespace" ? .space : nil
  default: return nil
  }
}
