internal import CLibXML2

/// Where libxml2 parses a ``MaskedDocument``'s copy, and where the document is that it stands for.
///
/// It holds addresses and no memory: those who parse keep both as long as the parser runs.
@safe struct Masking {
  private let copy: UnsafePointer<UInt8>?
  private let document: UnsafePointer<UInt8>?
  private let count: Int

  /// Nothing is masked.
  static var none: Self { unsafe Self(copy: nil, document: nil, count: 0) }

  /// A copy and its document, both of a length.
  init(copy: UnsafePointer<UInt8>?, document: UnsafePointer<UInt8>?, count: Int) {
    unsafe self.copy = copy
    unsafe self.document = document
    self.count = count
  }

  /// Whether anything is masked.
  @inline(__always)
  var isOn: Bool { unsafe copy != nil }

  /// Where the document has what libxml2 points at; `nil` for what it has copied elsewhere with a masked byte in it.
  @inline(__always)
  func original(_ start: UnsafePointer<xmlChar>, count length: Int) -> UnsafePointer<xmlChar>? {
    guard let copy = unsafe copy, let document = unsafe document else { return unsafe start }
    let offset = unsafe start - copy
    if offset >= 0, offset < count { return unsafe document + offset }
    return unsafe isPlain(start, count: length) ? start : nil
  }

  /// Whether no byte is a stand for another.
  private func isPlain(_ start: UnsafePointer<xmlChar>, count: Int) -> Bool {
    unsafe !UnsafeBufferPointer(start: start, count: count).contains(MaskedDocument.stand)
  }
}
