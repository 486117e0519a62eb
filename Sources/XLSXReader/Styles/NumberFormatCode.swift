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

  /// What a format code does: its first section decides, or the next where that shows no number at all.
  init(code: String) {
    for section in FormatSection.sections(of: Array(code.utf8)) {
      if let kind = section.kind {
        self = kind
        return
      }
    }
    self = .plain
  }
}

/// What one of a format code's sections, which semicolons part, holds outside quotes, escapes and brackets
/// (ECMA-376 Part 1, 18.8.31).
private struct FormatSection {
  private var hasDateLetter = false
  private var hasElapsed = false
  private var hasPercent = false
  private var hasDigit = false

  /// What the section does to a number, or `nil` when it shows none.
  var kind: NumberFormatKind? {
    if hasElapsed { return .elapsed }
    if hasDateLetter { return .dateTime }
    if hasPercent { return .percent }
    return hasDigit ? .plain : nil
  }

  /// The sections of a code; the fourth, for text, is left out.
  static func sections(of code: [UInt8]) -> [FormatSection] {
    var sections = [FormatSection()]
    var position = 0
    while position < code.count {
      let byte = code[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): position = end(of: UInt8(ascii: "\""), in: code, from: position)
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): position += 1
      case UInt8(ascii: "["):
        let end = end(of: UInt8(ascii: "]"), in: code, from: position)
        sections[sections.count - 1].takeBrackets(code[position..<max(position, end - 1)])
        position = end
      case UInt8(ascii: ";"): sections.append(FormatSection())
      default: position += sections[sections.count - 1].take(byte, code[position...])
      }
    }
    return Array(sections.prefix(3))
  }

  /// Takes a byte and says how many of those that follow belong to it.
  private mutating func take(_ byte: UInt8, _ following: ArraySlice<UInt8>) -> Int {
    switch byte | 0x20 {
    case UInt8(ascii: "g") where following.prefix(6).map({ $0 | 0x20 }).elementsEqual("eneral".utf8):
      hasDigit = true
      return 6
    case UInt8(ascii: "e") where following.first == UInt8(ascii: "+") || following.first == UInt8(ascii: "-"):
      return 1
    case UInt8(ascii: "d"), UInt8(ascii: "m"), UInt8(ascii: "y"), UInt8(ascii: "h"), UInt8(ascii: "s"):
      hasDateLetter = true
    default:
      if byte == UInt8(ascii: "%") { hasPercent = true }
      if byte == UInt8(ascii: "0") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "?") { hasDigit = true }
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
