extension String {
  /// Longer contents of a cell, names and values are cut in reports; result.json has cells whole.
  private static let longestShown = 300

  /// The text as reports show it: cut where nobody would read on.
  var shortened: String {
    let scalars = unicodeScalars
    guard scalars.count > Self.longestShown else { return self }
    return String(String.UnicodeScalarView(scalars.prefix(Self.longestShown))) + "…"
  }
}
