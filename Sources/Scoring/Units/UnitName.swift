/// A unit's name taken apart: "UBND xã Kim Chung, huyện Đông Anh" is the xã named Kim Chung.
package struct UnitName: Hashable, Sendable {
  /// The text as it was found.
  package let found: String
  /// The kind that stands before the name, or `nil` when none does.
  package let kind: UnitKind?
  /// The name as comparisons see it, without the words UBND and the kind.
  package let folded: FoldedText

  /// The words that mean the authority, not the unit.
  private static let authority = ["ubnd", "uy ban nhan dan", "u b n d"].map { FoldedText($0) }
  /// What ends a name inside a longer text.
  private static let separators: Set<Character> = [",", ";", "(", "\n", "\r", "\r\n", "–", "—", ":", "/"]

  /// The parts of a text that names a unit.
  package init(_ text: String, kinds: [UnitKind]) {
    found = text
    let head = text.split(whereSeparator: { Self.separators.contains($0) }).first { !FoldedText(String($0)).isEmpty }
    var rest = FoldedText(head.map(String.init) ?? "")
    for words in Self.authority where rest.startsWithWords(of: words) { rest = rest.dropping(words) }
    let writings = kinds.flatMap { kind in kind.writings.map { (kind: kind, writing: $0) } }
    let match = writings.filter { rest.startsWithWords(of: $0.writing) && rest != $0.writing }
      .max { $0.writing.text.count < $1.writing.text.count }
    kind = match?.kind
    folded = match.map { rest.dropping($0.writing) } ?? rest
  }

  /// The name in lower-case ASCII with hyphens, as an id for a unit of no roster; empty when there are no letters.
  package var identifier: String {
    let words = (kind.map { [$0.folded] } ?? []) + [folded]
    let text = words.map(\.text).joined(separator: " ")
    return String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}

extension FoldedText {
  /// The text without the given words at its start.
  fileprivate func dropping(_ prefix: FoldedText) -> FoldedText {
    FoldedText(String(text.dropFirst(prefix.text.count)))
  }
}
