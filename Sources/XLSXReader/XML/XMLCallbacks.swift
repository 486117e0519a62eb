internal import CLibXML2

/// The functions that libxml2 calls for a handler.
///
/// C calls no generic function, so each ``DirectXMLHandler`` has a table of its own, in which the compiler has put the
/// handler's code together with the session's: nothing is looked up or retained while a part is parsed.
@safe struct XMLCallbacks {
  let start: startElementNsSAX2Func
  let end: endElementNsSAX2Func
  let text: charactersSAXFunc
  let verbatim: cdataBlockSAXFunc
  let documentType: internalSubsetSAXFunc

  /// The table as libxml2 has it.
  var table: xmlSAXHandler {
    var table = unsafe xmlSAXHandler()
    unsafe table.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe table.startElementNs = start
    unsafe table.endElementNs = end
    // One function for both: libxml2 then spares itself the search for white space that could be ignored.
    unsafe table.characters = text
    unsafe table.ignorableWhitespace = text
    unsafe table.cdataBlock = verbatim
    unsafe table.internalSubset = documentType
    unsafe table.serror = FirstFault.callback
    return unsafe table
  }
}

// The handler's methods are handed in by name: where a protocol declares that they throw one type of error, the compiler
// looks them up, and puts them in place nowhere.

extension Worksheet {
  static var callbacks: XMLCallbacks {
    unsafe XMLCallbacks(
      start: {
        unsafe Callback<Self>.start($0, $1, $3, $4, $6, $8) { (handler, name, depth, attributes) throws(XLSXError) in
          try handler.start(name, depth: depth, attributes)
        }
      },
      end: {
        unsafe Callback<Self>.end($0, $1, $3) { (handler, name, depth) throws(XLSXError) in
          try handler.end(name, depth: depth)
        }
      },
      text: {
        unsafe Callback<Self>.text($0, $1, $2) { (handler, bytes, name, depth) throws(XLSXError) in
          try handler.text(bytes, in: name, depth: depth)
        }
      },
      verbatim: { unsafe Callback<Self>.verbatim($0, $1, $2) },
      documentType: { context, _, _, _ in unsafe Callback<Self>.documentType(context) })
  }
}

extension SharedTexts {
  static var callbacks: XMLCallbacks {
    unsafe XMLCallbacks(
      start: {
        unsafe Callback<Self>.start($0, $1, $3, $4, $6, $8) { (handler, name, depth, attributes) throws(XLSXError) in
          try handler.start(name, depth: depth, attributes)
        }
      },
      end: {
        unsafe Callback<Self>.end($0, $1, $3) { (handler, name, depth) throws(XLSXError) in
          try handler.end(name, depth: depth)
        }
      },
      text: {
        unsafe Callback<Self>.text($0, $1, $2) { (handler, bytes, name, depth) throws(XLSXError) in
          try handler.text(bytes, in: name, depth: depth)
        }
      },
      verbatim: { unsafe Callback<Self>.verbatim($0, $1, $2) },
      documentType: { context, _, _, _ in unsafe Callback<Self>.documentType(context) })
  }
}

extension AnyXMLHandler {
  static var callbacks: XMLCallbacks {
    unsafe XMLCallbacks(
      start: {
        unsafe Callback<Self>.start($0, $1, $3, $4, $6, $8) { (handler, name, depth, attributes) throws(XLSXError) in
          try handler.start(name, depth: depth, attributes)
        }
      },
      end: {
        unsafe Callback<Self>.end($0, $1, $3) { (handler, name, depth) throws(XLSXError) in
          try handler.end(name, depth: depth)
        }
      },
      text: {
        unsafe Callback<Self>.text($0, $1, $2) { (handler, bytes, name, depth) throws(XLSXError) in
          try handler.text(bytes, in: name, depth: depth)
        }
      },
      verbatim: { unsafe Callback<Self>.verbatim($0, $1, $2) },
      documentType: { context, _, _, _ in unsafe Callback<Self>.documentType(context) })
  }
}

/// What a callback does, given the session that the parser has for its context.
private enum Callback<Handler: DirectXMLHandler> {
  typealias Characters = UnsafePointer<xmlChar>

  @inline(__always)
  static func start(
    _ context: UnsafeMutableRawPointer?, _ name: Characters?, _ namespace: Characters?, _ namespaces: Int32,
    _ count: Int32, _ fields: UnsafeMutablePointer<Characters?>?,
    _ take: XMLSession<Handler>.TakeStart
  ) {
    guard let session = unsafe session(context), let name = unsafe name else { return }
    if unsafe session.pointee.masking.isOn, unsafe !session.pointee.masking.unmask(fields, count: Int(count)) {
      return unsafe session.pointee.stopForOriginal()
    }
    let names = unsafe session.pointee.names
    let attributes = unsafe XMLAttributes(fields, count: Int(count), names: names)
    unsafe session.pointee.start(
      names.element(name, namespace: namespace), attributes, namespaces: Int(namespaces), take)
  }

  @inline(__always)
  static func end(
    _ context: UnsafeMutableRawPointer?, _ name: Characters?, _ namespace: Characters?,
    _ take: XMLSession<Handler>.TakeEnd
  ) {
    guard let session = unsafe session(context), let name = unsafe name else { return }
    // The element with text that is open is the one that ends: no need to look at its name.
    let element = unsafe session.pointee.openTextElement
    unsafe session.pointee.end(element ?? session.pointee.names.element(name, namespace: namespace), take)
  }

  @inline(__always)
  static func text(
    _ context: UnsafeMutableRawPointer?, _ characters: Characters?, _ count: Int32,
    _ take: XMLSession<Handler>.TakeText
  ) {
    guard let session = unsafe session(context), let characters = unsafe characters else { return }
    guard unsafe session.pointee.masking.isOn else {
      return unsafe session.pointee.text(Span(_unsafeStart: characters, count: Int(count)), take)
    }
    guard let original = unsafe session.pointee.masking.original(characters, count: Int(count)) else {
      return unsafe session.pointee.stopForOriginal()
    }
    unsafe session.pointee.text(Span(_unsafeStart: original, count: Int(count)), take)
  }

  static func verbatim(_ context: UnsafeMutableRawPointer?, _ characters: Characters?, _ count: Int32) {
    guard let session = unsafe session(context), let characters = unsafe characters else { return }
    guard let original = unsafe session.pointee.masking.original(characters, count: Int(count)) else {
      return unsafe session.pointee.stopForOriginal()
    }
    unsafe session.pointee.verbatim(Span(_unsafeStart: original, count: Int(count)))
  }

  static func documentType(_ context: UnsafeMutableRawPointer?) {
    unsafe session(context)?.pointee.documentType()
  }

  @inline(__always)
  private static func session(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLSession<Handler>>? {
    unsafe context?.assumingMemoryBound(to: XMLSession<Handler>.self)
  }
}
