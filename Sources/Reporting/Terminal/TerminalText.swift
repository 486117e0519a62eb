/// Text of files shown on a terminal: control characters, which could command it, are shown as U+FFFD.
package enum TerminalText {
  /// The text without anything that a terminal obeys.
  package static func safe(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
      scalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}
