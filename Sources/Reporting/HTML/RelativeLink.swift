/// A link to a file beside or below the page, made of names that come from units and received files.
struct RelativeLink: Hashable, Sendable {
  /// The reference, every byte of each name percent-encoded but unreserved ASCII.
  let reference: String

  /// The way down to a file.
  ///
  /// - Returns: `nil` when a name is empty or leads elsewhere (`.`, `..`), for browsers read these even encoded.
  init?(_ names: String...) {
    guard names.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return nil }
    reference = names.map(Self.encoded).joined(separator: "/")
  }

  private static func encoded(_ name: String) -> String {
    name.utf8.reduce(into: "") { text, byte in
      if isUnreserved(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
