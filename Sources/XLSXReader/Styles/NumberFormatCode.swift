internal import Spreadsheet

extension NumberFormatKind {
  /// What a format without a code of its own does (ECMA-376 Part 1, 18.8.30); 27 to 36 and 50 to 58 are dates of East
  /// Asian versions.
  init(builtInFormat id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...22, 27...36, 45, 47, 50...58: self = .dateTime
    case 46: self = .elapsed
    default: self = .plain
    }
  }

  /// What a format code does to a number above zero, which its first section decides.
  init(code: String) {
    self = FormatSection.first(of: Array(code.utf8)).kind
  }
}

/// What the first of a format code's sections, which semicolons part, holds outside quotes, escapes and brackets
/// (ECMA-376 Part 1, 18.8.31).
private struct FormatSection {
  private var hasDateLetter = false
  private var hasElapsed = false
  private var hasPercent = false

  /// What the section does to a number.
  var kind: NumberFormatKind {
    if hasElapsed { return .elapsed }
    if hasDateLetter { return .dateTime }
    return hasPercent ? .percent : .plain
  }

  /// The first section of a code.
  static func first(of code: [UInt8]) -> FormatSection {
    var section = FormatSection()
    var position = 0
    while position < code.count, code[position] != UInt8(ascii: ";") {
      let byte = code[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): position = end(of: UInt8(ascii: "\""), in: code, from: position)
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): position += 1
      case UInt8(ascii: "["):
        let end = end(of: UInt8(ascii: "]"), in: code, from: position)
        section.takeBrackets(code[position..<max(position, end - 1)])
        position = end
      default: position += section.take(byte, code[position...])
      }
    }
    return section
  }

  /// Takes a byte and says how many of those that follow belong to it.
  private mutating func take(_ byte: UInt8, _ following: ArraySlice<UInt8>) -> Int {
    switch byte | 0x20 {
    case UInt8(ascii: "g") where following.prefix(6).map({ $0 | 0x20 }).elementsEqual("eneral".utf8):
      return 6
    case UInt8(ascii: "e") where following.first == UInt8(ascii: "+") || following.first == UInt8(ascii: "-"):
      return 1
    case UInt8(ascii: "d"), UInt8(ascii: "m"), UInt8(ascii: "y"), UInt8(ascii: "h"), UInt8(ascii: "s"):
      hasDateLetter = true
    default:
      if byte == UInt8(ascii: "%") { hasPercent = true }
    }
    return 0
  }

  /// Takes what brackets hold: `h`, `mm` and the like show an elapsed time; colours, conditions, locales do nothing.
  private mutating func takeBrackets(_ content: ArraySlice<UInt8>) {
    guard let first = content.first.map({ $0 | 0x20 }), [0x68, 0x6D, 0x73].contains(first) else { return }
    if content.allSatisfy({ $0 | 0x20 == first }) { hasElapsed = true }
  }

  /// The position behind the next closing byte, or the end.
  private static func end(of closing: UInt8, in code: [UInt8], from position: Int) -> Int {
    code[min(position, code.count)...].firstIndex(of: closing).map { $0 + 1 } ?? code.count
  }
}
