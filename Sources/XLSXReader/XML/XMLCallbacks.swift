internal import CLibXML2

/// The functions that libxml2 calls for a handler.
///
/// C calls no generic function, so each type of handler has a table of its own, in which the compiler has put the
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
    return unsafe table
  }
}

extension Worksheet {
  static var callbacks: XMLCallbacks {
    unsafe XMLCallbacks(
      start: { unsafe Callback<Worksheet>.start($0, $1, $3, $4, $6, $8) },
      end: { unsafe Callback<Worksheet>.end($0, $1, $3) },
      text: { unsafe Callback<Worksheet>.text($0, $1, $2) },
      verbatim: { unsafe Callback<Worksheet>.verbatim($0, $1, $2) },
      documentType: { context, _, _, _ in unsafe Callback<Worksheet>.documentType(context) })
  }
}

extension SharedTexts {
  static var callbacks: XMLCallbacks {
    unsafe XMLCallbacks(
      start: { unsafe Callback<SharedTexts>.start($0, $1, $3, $4, $6, $8) },
      end: { unsafe Callback<SharedTexts>.end($0, $1, $3) },
      text: { unsafe Callback<SharedTexts>.text($0, $1, $2) },
      verbatim: { unsafe Callback<SharedTexts>.verbatim($0, $1, $2) },
      documentType: { context, _, _, _ in unsafe Callback<SharedTexts>.documentType(context) })
  }
}

extension Styles {
  static var callbacks: XMLCallbacks {
    unsafe XMLCallbacks(
      start: { unsafe Callback<Styles>.start($0, $1, $3, $4, $6, $8) },
      end: { unsafe Callback<Styles>.end($0, $1, $3) },
      text: { unsafe Callback<Styles>.text($0, $1, $2) }, verbatim: { unsafe Callback<Styles>.verbatim($0, $1, $2) },
      documentType: { context, _, _, _ in unsafe Callback<Styles>.documentType(context) })
  }
}

extension WorkbookPart {
  static var callbacks: XMLCallbacks {
    unsafe XMLCallbacks(
      start: { unsafe Callback<WorkbookPart>.start($0, $1, $3, $4, $6, $8) },
      end: { unsafe Callback<WorkbookPart>.end($0, $1, $3) },
      text: { unsafe Callback<WorkbookPart>.text($0, $1, $2) },
      verbatim: { unsafe Callback<WorkbookPart>.verbatim($0, $1, $2) },
      documentType: { context, _, _, _ in unsafe Callback<WorkbookPart>.documentType(context) })
  }
}

extension Relationships {
  static var callbacks: XMLCallbacks {
    unsafe XMLCallbacks(
      start: { unsafe Callback<Relationships>.start($0, $1, $3, $4, $6, $8) },
      end: { unsafe Callback<Relationships>.end($0, $1, $3) },
      text: { unsafe Callback<Relationships>.text($0, $1, $2) },
      verbatim: { unsafe Callback<Relationships>.verbatim($0, $1, $2) },
      documentType: { context, _, _, _ in unsafe Callback<Relationships>.documentType(context) })
  }
}

extension ContentTypes {
  static var callbacks: XMLCallbacks {
    unsafe XMLCallbacks(
      start: { unsafe Callback<ContentTypes>.start($0, $1, $3, $4, $6, $8) },
      end: { unsafe Callback<ContentTypes>.end($0, $1, $3) },
      text: { unsafe Callback<ContentTypes>.text($0, $1, $2) },
      verbatim: { unsafe Callback<ContentTypes>.verbatim($0, $1, $2) },
      documentType: { context, _, _, _ in unsafe Callback<ContentTypes>.documentType(context) })
  }
}

extension SheetControlsPart {
  static var callbacks: XMLCallbacks {
    unsafe XMLCallbacks(
      start: { unsafe Callback<SheetControlsPart>.start($0, $1, $3, $4, $6, $8) },
      end: { unsafe Callback<SheetControlsPart>.end($0, $1, $3) },
      text: { unsafe Callback<SheetControlsPart>.text($0, $1, $2) },
      verbatim: { unsafe Callback<SheetControlsPart>.verbatim($0, $1, $2) },
      documentType: { context, _, _, _ in unsafe Callback<SheetControlsPart>.documentType(context) })
  }
}

extension StyleLocks {
  static var callbacks: XMLCallbacks {
    unsafe XMLCallbacks(
      start: { unsafe Callback<StyleLocks>.start($0, $1, $3, $4, $6, $8) },
      end: { unsafe Callback<StyleLocks>.end($0, $1, $3) },
      text: { unsafe Callback<StyleLocks>.text($0, $1, $2) },
      verbatim: { unsafe Callback<StyleLocks>.verbatim($0, $1, $2) },
      documentType: { context, _, _, _ in unsafe Callback<StyleLocks>.documentType(context) })
  }
}

extension CoreProperties {
  static var callbacks: XMLCallbacks {
    unsafe XMLCallbacks(
      start: { unsafe Callback<CoreProperties>.start($0, $1, $3, $4, $6, $8) },
      end: { unsafe Callback<CoreProperties>.end($0, $1, $3) },
      text: { unsafe Callback<CoreProperties>.text($0, $1, $2) },
      verbatim: { unsafe Callback<CoreProperties>.verbatim($0, $1, $2) },
      documentType: { context, _, _, _ in unsafe Callback<CoreProperties>.documentType(context) })
  }
}

extension ExtendedProperties {
  static var callbacks: XMLCallbacks {
    unsafe XMLCallbacks(
      start: { unsafe Callback<ExtendedProperties>.start($0, $1, $3, $4, $6, $8) },
      end: { unsafe Callback<ExtendedProperties>.end($0, $1, $3) },
      text: { unsafe Callback<ExtendedProperties>.text($0, $1, $2) },
      verbatim: { unsafe Callback<ExtendedProperties>.verbatim($0, $1, $2) },
      documentType: { context, _, _, _ in unsafe Callback<ExtendedProperties>.documentType(context) })
  }
}

/// What a callback does, given the session that the parser has for its context.
private enum Callback<Handler: XMLHandler> {
  typealias Characters = UnsafePointer<xmlChar>

  @inline(__always)
  static func start(
    _ context: UnsafeMutableRawPointer?, _ name: Characters?, _ namespace: Characters?, _ namespaces: Int32,
    _ count: Int32, _ fields: UnsafeMutablePointer<Characters?>?
  ) {
    guard let session = unsafe session(context), let name = unsafe name else { return }
    if unsafe session.pointee.masking.isOn, unsafe !session.pointee.masking.unmask(fields, count: Int(count)) {
      return unsafe session.pointee.stopForOriginal()
    }
    let names = unsafe session.pointee.names
    let attributes = unsafe XMLAttributes(fields, count: Int(count), names: names)
    unsafe session.pointee.start(
      names.element(name, namespace: namespace), attributes, namespaces: Int(namespaces))
  }

  @inline(__always)
  static func end(_ context: UnsafeMutableRawPointer?, _ name: Characters?, _ namespace: Characters?) {
    guard let session = unsafe session(context), let name = unsafe name else { return }
    // The element with text that is open is the one that ends: no need to look at its name.
    let element = unsafe session.pointee.openTextElement
    unsafe session.pointee.end(element ?? session.pointee.names.element(name, namespace: namespace))
  }

  @inline(__always)
  static func text(_ context: UnsafeMutableRawPointer?, _ characters: Characters?, _ count: Int32) {
    guard let session = unsafe session(context), let characters = unsafe characters else { return }
    guard unsafe session.pointee.masking.isOn else {
      return unsafe session.pointee.text(Span(_unsafeStart: characters, count: Int(count)))
    }
    guard let original = unsafe session.pointee.masking.original(characters, count: Int(count)) else {
      return unsafe session.pointee.stopForOriginal()
    }
    unsafe session.pointee.text(Span(_unsafeStart: original, count: Int(count)))
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
