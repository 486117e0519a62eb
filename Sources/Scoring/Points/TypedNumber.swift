/// A number that a person typed as text, read whole or refused.
///
/// Taken: "7,5", " 7.5 ", "7,5 điểm", "5đ", "07", "1.234,5". Refused: "1/2", "7,", "5 trên 10", "80%": nothing is read up
/// to the first odd character and the rest dropped.
package enum TypedNumber {
  /// The points that a text means.
  ///
  /// - Throws: ``Points/Refusal`` when the whole text is not one number, with or without the word for points.
  package static func points(in text: String, style: NumberStyle) throws(Points.Refusal) -> Points {
    let digits = withoutUnit(trimmedScalars(text))
    guard let literal = literal(of: digits, style: style) else { throw .notANumber }
    return try Points(literal: literal)
  }

  /// Whether a text says that there is none: a dash, "không", "không có".
  package static func meansNone(_ text: String) -> Bool {
    let bare = trimmedScalars(text)
    if bare.allSatisfy({ dashes.contains($0) || fillers.contains($0) }) { return true }
    return wordsForNone.contains(FoldedText(text).text)
  }

  private static let dashes: Set<Unicode.Scalar> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
  ]
  private static let fillers: Set<Unicode.Scalar> = [".", "…", "_"]
  private static let wordsForNone: Set<String> = ["khong", "khong co", "none", "n a"]
  private static let wordsForPoints: Set<String> = ["diem", "d", "points", "point", "pts"]

  private static func trimmedScalars(_ text: String) -> Substring.UnicodeScalarView {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return scalars
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
  }

  /// The text without the word for points at its end.
  private static func withoutUnit(_ scalars: Substring.UnicodeScalarView) -> [Unicode.Scalar] {
    guard let end = scalars.lastIndex(where: isDigit) else { return Array(scalars) }
    let unit = scalars[scalars.index(after: end)...]
    let isWord = unit.allSatisfy { $0.properties.isAlphabetic || isSpace($0) || isMark($0) || $0 == "." }
    guard isWord, wordsForPoints.contains(FoldedText(String(String.UnicodeScalarView(unit))).text) else {
      return Array(scalars)
    }
    return Array(scalars[...end])
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

  /// The text as a decimal literal: sign, digits, point, digits; `nil` when it is no number.
  private static func literal(of scalars: [Unicode.Scalar], style: NumberStyle) -> String? {
    var rest = scalars[...]
    var sign = ""
    if let first = rest.first, first == "+" || dashes.contains(first) {
      sign = first == "+" ? "" : "-"
      rest = rest.dropFirst().drop { isSpace($0) }
    }
    guard let number = unsigned(rest, style: style) else { return nil }
    return sign + number
  }

  private static func unsigned(_ scalars: ArraySlice<Unicode.Scalar>, style: NumberStyle) -> String? {
    guard scalars.allSatisfy({ isDigit($0) || $0 == "," || $0 == "." }) else { return nil }
    let mark = decimalMark(of: scalars, style: style)
    let halves = mark.map { scalars.split(separator: $0, omittingEmptySubsequences: false) } ?? [scalars]
    guard let whole = ungrouped(halves[0]) else { return nil }
    guard halves.count == 2 else { return halves.count == 1 ? whole : nil }
    guard !halves[1].isEmpty, halves[1].allSatisfy(isDigit) else { return nil }
    return whole + "." + String(String.UnicodeScalarView(halves[1]))
  }

  /// Which character marks the decimals, or `nil` when none does.
  private static func decimalMark(of scalars: ArraySlice<Unicode.Scalar>, style: NumberStyle) -> Unicode.Scalar? {
    let commas = scalars.count { $0 == "," }
    let points = scalars.count { $0 == "." }
    switch style {
    case .thousandsPoint: return commas > 0 ? "," : nil
    case .decimal:
      if commas > 0, points > 0 { return scalars.last { $0 == "," || $0 == "." } }
      if commas == 1 { return "," }
      return points == 1 ? "." : nil
    }
  }

  /// The digits without their thousands marks, or `nil` when the groups are not of three.
  private static func ungrouped(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
    let marks = Set(scalars.filter { $0 == "," || $0 == "." })
    guard marks.count <= 1 else { return nil }
    let groups = scalars.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard let first = groups.first, !first.isEmpty else { return nil }
    guard groups.count == 1 || (first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }) else { return nil }
    return String(String.UnicodeScalarView(groups.joined()))
  }
}
