/// A part that is being parsed: what libxml2 meets goes through here to the part's handler.
struct XMLSession<Handler: DirectXMLHandler> {
  /// A handler's way to take a start tag; see ``XMLCallbacks`` for why it is handed in.
  typealias TakeStart = (inout Handler, XMLName, Int, borrowing XMLAttributes) throws(XLSXError) -> Void
  /// A handler's way to take characters.
  typealias TakeText = (inout Handler, Span<UInt8>, XMLName, Int) throws(XLSXError) -> Void
  /// A handler's way to take an end tag.
  typealias TakeEnd = (inout Handler, XMLName, Int) throws(XLSXError) -> Void

  /// What reads the part.
  var handler: Handler
  /// Whether the root was the element that it must be.
  private(set) var sawRoot = false
  /// Why no more is told to the handler.
  private(set) var failure: XLSXError?
  /// Whether no more is told to the handler; besides ``failure``, because an error is long to look at for each tag.
  private(set) var isStopped = false
  /// How many elements are open.
  private(set) var depth = 0

  /// What the names of the parser's documents mean.
  let names: XMLNameCache
  /// What the parser was given in place of the document.
  var masking = Masking.none
  /// Where the parser stood when it was stopped, in bytes of UTF-8 from the start.
  private(set) var stoppedAt: Int?
  private let parser: ParserHandle
  private let part: String
  private let depthLimit: Int
  private let attributeLimit: Int
  /// The element that is open, when it has text and no child has come.
  private var textElement: XMLName?
  /// The elements that are open and declare namespaces, and how many each.
  private var scopes: [(depth: Int, namespaces: Int)] = []
  /// The depth of the last of ``scopes``; 0 for none.
  private var scopeDepth = 0
  private var namespacesInScope = 0
  private var hasBegun = false
  private var lineEnds = LineEnds()

  /// A part at its start.
  init(_ handler: Handler, part: String, limits: ReadingLimits, parser: borrowing XMLParser) {
    self.handler = handler
    names = parser.names
    self.parser = parser.handle
    self.part = part
    depthLimit = limits.xmlDepth
    attributeLimit = limits.xmlAttributes
  }

  /// Whether the root element has come and gone.
  var isPastRoot: Bool { hasBegun && depth == 0 }

  /// The element that is open, when it has text and no child has come.
  var openTextElement: XMLName? { textElement }

  /// Stops without a failure: the parser has come to something that it must be given as it stands in the document.
  @inline(never)
  mutating func stopForOriginal() {
    isStopped = true
    parser.stop()
    textElement = nil
  }

  /// Notes a document type declaration, which no part may have.
  mutating func documentType() { stop(.documentTypeDeclaration(part: part)) }

  /// Takes a start tag; the name is `nil` for one that is not known.
  @inline(__always)
  mutating func start(
    _ name: XMLName?, _ attributes: borrowing XMLAttributes, namespaces: Int, _ take: TakeStart
  ) {
    guard !isStopped else { return }
    depth &+= 1
    if namespaces > 0 { openScope(namespaces) }
    guard depth <= depthLimit, attributes.all <= attributeLimit, namespacesInScope <= attributeLimit else {
      return refuse(attributes.all)
    }
    if depth == 1 { startRoot(name) }
    guard let name else {
      textElement = nil
      return
    }
    textElement = name.hasText ? name : nil
    if textElement != nil { lineEnds.reset() }
    do throws(XLSXError) { try take(&handler, name, depth, attributes) } catch { stop(error) }
  }

  /// Takes characters of the element that is open.
  @inline(__always)
  mutating func text(_ bytes: Span<UInt8>, _ take: TakeText) {
    lineEnds.reset()
    deliver(bytes, take)
  }

  /// Takes characters of a CDATA section, in which libxml2 leaves line ends as the file has them (XML 1.0, 2.11).
  mutating func verbatim(_ bytes: Span<UInt8>) {
    guard textElement != nil else { return }
    let text = lineEnds.normalized(bytes)
    deliver(text.span) { (handler, bytes, name, depth) throws(XLSXError) in
      try handler.text(bytes, in: name, depth: depth)
    }
  }

  @inline(__always)
  private mutating func deliver(_ bytes: Span<UInt8>, _ take: TakeText) {
    guard let textElement else { return }
    do throws(XLSXError) { try take(&handler, bytes, textElement, depth) } catch { stop(error) }
  }

  /// Takes an end tag; the name is `nil` for one that is not known.
  @inline(__always)
  mutating func end(_ name: XMLName?, _ take: TakeEnd) {
    guard !isStopped else { return }
    textElement = nil
    if let name {
      do throws(XLSXError) { try take(&handler, name, depth) } catch { stop(error) }
    }
    if depth == scopeDepth { closeScope() }
    depth &-= 1
  }

  @inline(never)
  private mutating func startRoot(_ name: XMLName?) {
    hasBegun = true
    sawRoot = name == handler.root
  }

  @inline(never)
  private mutating func openScope(_ namespaces: Int) {
    scopes.append((depth, namespaces))
    scopeDepth = depth
    namespacesInScope += namespaces
  }

  @inline(never)
  private mutating func closeScope() {
    namespacesInScope -= scopes.popLast()?.namespaces ?? 0
    scopeDepth = scopes.last?.depth ?? 0
  }

  /// Refuses what libxml2 compares with each other, each with each, or keeps for every open element.
  @inline(never)
  private mutating func refuse(_ attributes: Int) {
    if depth > depthLimit {
      stop(.limitExceeded(limit: .xmlDepth, allowed: depthLimit, found: depth, part: part))
    } else {
      let found = max(attributes, namespacesInScope)
      stop(.limitExceeded(limit: .xmlAttributes, allowed: attributeLimit, found: found, part: part))
    }
  }

  @inline(never)
  private mutating func stop(_ error: XLSXError) {
    guard !isStopped else { return }
    isStopped = true
    failure = error
    stoppedAt = parser.byte
    parser.stop()
    textElement = nil
  }
}
