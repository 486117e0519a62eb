extension String {
  /// The text with U+2400 in place of U+0000, at which SQLite would take a text to end.
  var withoutNull: String {
    utf8.contains(0) ? String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{2400}" : $0 })) : self
  }
}
