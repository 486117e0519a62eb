/// What the attribute `t` of a cell says its value is (ECMA-376 Part 1, 18.18.11).
enum CellType {
  case number, sharedText, text, inlineText, boolean, error, isoDate, unknown

  /// The type that an attribute's value names.
  init(_ bytes: Span<UInt8>) {
    switch bytes.count {
    case 1:
      switch bytes[0] {
      case UInt8(ascii: "s"): self = .sharedText
      case UInt8(ascii: "n"): self = .number
      case UInt8(ascii: "b"): self = .boolean
      case UInt8(ascii: "e"): self = .error
      case UInt8(ascii: "d"): self = .isoDate
      default: self = .unknown
      }
    case 3 where Literal.equals(bytes, "str"): self = .text
    case 9 where Literal.equals(bytes, "inlineStr"): self = .inlineText
    default: self = .unknown
    }
  }
}
