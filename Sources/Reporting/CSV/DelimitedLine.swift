/// A line of delimited text that spreadsheet programs open as it is meant: no text in it becomes a formula.
struct DelimitedLine {
  /// What a field holds.
  enum Field {
    /// Any text, also one that came out of a workbook.
    case text(String)
    /// A number of ours, written as people of the language do; empty for `nil`.
    case number(String?)
  }

  /// The characters at whose sight a program takes a text for a formula or a command, also in their wide forms.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// The line, its end included.
  let text: String

  /// The line of some fields.
  init(_ fields: [Field], separator: Character) {
    text = fields.map { Self.written($0, separator: separator) }.joined(separator: String(separator)) + "\r\n"
  }

  private static func written(_ field: Field, separator: Character) -> String {
    switch field {
    case .number(let number): quoted(number ?? "", separator: separator)
    case .text(let text): quoted(harmless(text), separator: separator)
    }
  }

  /// The text with an apostrophe before what would be a formula, which spaces before it do not prevent.
  private static func harmless(_ text: String) -> String {
    let first = text.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" && $0 != "\u{FEFF}" }
    return first.map(formulaStarts.contains) ?? false ? "'" + text : text
  }

  private static func quoted(_ text: String, separator: Character) -> String {
    let isPlain = !text.unicodeScalars.contains { $0 == "\"" || $0 == "\n" || $0 == "\r" || $0.value == 0 }
    if isPlain, !text.unicodeScalars.contains(where: separator.unicodeScalars.contains) { return text }
    var written = "\""
    for scalar in text.unicodeScalars where scalar.value != 0 {
      written.unicodeScalars.append(scalar)
      if scalar == "\"" { written.unicodeScalars.append(scalar) }
    }
    return written + "\""
  }
}
