import Scoring

/// A name as it is compared: what stands in brackets says more than the name and is left out.
enum BareName {
  /// The name without what stands in brackets; the whole name when nothing else is there.
  static func folded(_ text: String) -> FoldedText {
    let bare = FoldedText(withoutBrackets(text))
    return bare.isEmpty ? FoldedText(text) : bare
  }

  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    var result = ""
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return result
  }
}
