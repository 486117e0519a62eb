/// A unit's name taken apart: "UBND xã Kim Chung, huyện Đông Anh" is the xã named Kim Chung.
package struct UnitName: Hashable, Sendable {
  /// The text as it was found.
  package let found: String
  /// The kind that stands before the name, or `nil` when none does.
  package let kind: UnitKind?
  /// The name as comparisons see it, without the words UBND and the kind.
  package let folded: FoldedText
  /// The name as comparisons see it, without the word UBND: "Phương Đình" may be a whole name.
  package let whole: FoldedText
  /// The name as it is written, with one space between its words, without the words UBND and the kind.
  package let written: String

  /// The words that mean the authority, not the unit.
  private static let authorities = [["ubnd"], ["uy", "ban", "nhan", "dan"], ["u", "b", "n", "d"]]
  /// What ends a name inside a longer text.
  private static let separators: Set<Character> = [",", ";", "(", "\n", "\r", "\r\n", "–", "—", ":", "/"]

  /// The parts of a text that names a unit.
  package init(_ text: String, kinds: [UnitKind]) {
    found = text
    var words = Self.words(of: Self.head(of: text))
    for authority in Self.authorities where words.map(\.folded).starts(with: authority) {
      words.removeFirst(authority.count)
    }
    whole = Self.joined(words)
    let match = kinds.flatMap { kind in kind.writings.map { (kind: kind, length: $0.words.count, writing: $0) } }
      .filter { words.count > $0.length && Self.begin(words, with: $0.kind, writing: $0.writing) }
      .max { $0.length < $1.length }
    kind = match?.kind
    folded = match.map { Self.joined(words.dropFirst($0.length)) } ?? whole
    written = words.dropFirst(match?.length ?? 0).map(\.written).joined(separator: " ")
  }

  /// The name in lower-case ASCII with hyphens, as an id for a unit of no roster; empty when there are no letters.
  package var identifier: String {
    let words = (kind.map { [$0.folded] } ?? []) + [folded]
    let text = words.map(\.text).joined(separator: " ")
    return String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }

  /// A word as it is written and as comparisons see it.
  private typealias Word = (written: Substring, folded: String)

  /// The part of the text that names the unit, without the levels above it.
  private static func head(of text: String) -> Substring {
    let parts = text.split(whereSeparator: { separators.contains($0) })
    let head = parts.first { !FoldedText(String($0)).isEmpty } ?? ""
    guard let hyphen = head.firstRange(of: " - "), !FoldedText(String(head[..<hyphen.lowerBound])).isEmpty else {
      return head
    }
    return head[..<hyphen.lowerBound]
  }

  private static func words(of text: Substring) -> [Word] {
    text.split { !$0.isLetter && !$0.isNumber }.map { ($0, FoldedText(String($0)).text) }.filter { !$0.folded.isEmpty }
  }

  private static func joined(_ words: some Sequence<Word>) -> FoldedText {
    FoldedText(words.map(\.folded).joined(separator: " "))
  }

  /// Whether the words begin with a kind.
  ///
  /// Words written with their marks must be the kind's own: "Phương Đình" does not begin with phường.
  private static func begin(_ words: [Word], with kind: UnitKind, writing: FoldedText) -> Bool {
    let folded = writing.words.map(String.init)
    guard words.map(\.folded).starts(with: folded) else { return false }
    let written = words.prefix(folded.count).map { $0.written.lowercased() }
    if written.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }) { return true }
    return written.joined(separator: " ") == kind.word.lowercased()
  }
}
