/// A handler of any type, looked up for each element: for parts that are small.
struct AnyXMLHandler {
  private(set) var handler: any XMLHandler

  init(_ handler: any XMLHandler) { self.handler = handler }
}

extension AnyXMLHandler: DirectXMLHandler {
  static var repeatedEndTag: StaticString? { nil }

  var root: XMLName { handler.root }

  var budget: ReadingBudget {
    get { handler.budget }
    set { handler.budget = newValue }
  }

  mutating func start(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) throws(XLSXError) {
    try handler.start(name, depth: depth, attributes)
  }

  mutating func text(_ bytes: Span<UInt8>, in name: XMLName, depth: Int) throws(XLSXError) {
    try handler.text(bytes, in: name, depth: depth)
  }

  mutating func end(_ name: XMLName, depth: Int) throws(XLSXError) { try handler.end(name, depth: depth) }
}
