/// What reads one kind of part as its XML comes.
///
/// Only elements whose names ``XMLName`` knows are told of, but depths count all: 1 is the root.
protocol XMLHandler {
  /// The element that the part's root must be.
  var root: XMLName { get }
  /// What the workbook may still ask for.
  var budget: ReadingBudget { get set }

  /// Takes a start tag.
  mutating func start(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) throws(XLSXError)
  /// Takes characters of an element that has text, perhaps not all at once; those behind a child are not told of.
  mutating func text(_ bytes: Span<UInt8>, in name: XMLName, depth: Int) throws(XLSXError)
  /// Takes an end tag.
  mutating func end(_ name: XMLName, depth: Int) throws(XLSXError)
}

extension XMLHandler {
  /// Most parts have no characters of interest.
  mutating func text(_ bytes: Span<UInt8>, in name: XMLName, depth: Int) throws(XLSXError) {}
  /// Many parts are read by start tags alone.
  mutating func end(_ name: XMLName, depth: Int) throws(XLSXError) {}
}

/// A handler whose code is put together with the parser's callbacks; see ``XMLCallbacks``.
///
/// Two kinds of parts have nearly all elements of a workbook. The others share ``AnyXMLHandler``.
protocol DirectXMLHandler: XMLHandler {
  /// The functions that libxml2 calls for a handler of this type.
  static var callbacks: XMLCallbacks { get }
  /// The end tag of the elements that a large part consists of, without prefix; see ``WholeElements``.
  static var repeatedEndTag: StaticString? { get }
}
