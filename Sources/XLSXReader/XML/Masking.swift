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

  /// Has the values of attributes, five fields each, lie where the document has them; false for one that libxml2 has copied
  /// elsewhere with a masked byte in it.
  ///
  /// libxml2 frees only values that it has copied, and those are left where they are.
  func unmask(_ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) -> Bool {
    guard let fields = unsafe fields else { return true }
    for index in 0..<count {
      let field = unsafe fields + 5 * index
      guard let start = unsafe field[3], let behind = unsafe field[4] else { continue }
      guard let original = unsafe original(start, count: behind - start) else { return false }
      unsafe field[4] = original + (behind - start)
      unsafe field[3] = original
    }
    return true
  }

  /// Whether no byte is a stand for another.
  private func isPlain(_ start: UnsafePointer<xmlChar>, count: Int) -> Bool {
    unsafe !UnsafeBufferPointer(start: start, count: count).contains(MaskedDocument.stand)
  }
}
