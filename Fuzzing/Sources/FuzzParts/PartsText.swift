/// Parts of a package as one text: a line `==> NAME` before each part's content.
///
///     ==> xl/workbook.xml
///     <workbook>...</workbook>
///     ==> xl/worksheets/sheet1.xml +32700
///     <worksheet>...</worksheet>
///
/// What comes before the first such line is the first sheet, so that XML alone is an input, too. The number puts so many
/// spaces before the content, to move it across the pieces in which the reader parses. Parts that the text leaves out are
/// those of ``usualParts``.
struct PartsText {
  /// A part of a package.
  struct Part: Equatable {
    let name: [UInt8]
    let content: [UInt8]
  }

  /// The parts: those of the text, each name once, and the usual ones that it leaves out.
  let parts: [Part]

  private static let mark = Array("==> ".utf8)
  private static let lineEnd = UInt8(ascii: "\n")
  private static let partLimit = 30
  private static let paddingLimit = 100_000

  /// The parts of a text; any bytes are one.
  init(_ text: [UInt8]) {
    var parts: [Part] = []
    var name = Array("xl/worksheets/sheet1.xml".utf8)[...]
    var content: [UInt8] = []
    for line in text.split(separator: Self.lineEnd, omittingEmptySubsequences: false) {
      if line.starts(with: Self.mark) {
        parts.append(Self.part(name, content))
        name = line.dropFirst(Self.mark.count)
        content = []
      } else {
        content += content.isEmpty ? Array(line) : [Self.lineEnd] + line
      }
    }
    parts.append(Self.part(name, content))
    self.parts = Self.unique(parts.prefix(Self.partLimit) + Self.usualParts)
  }

  /// A part of a heading and its content.
  private static func part(_ heading: ArraySlice<UInt8>, _ content: [UInt8]) -> Part {
    let words = heading.split(separator: UInt8(ascii: "+"), maxSplits: 1)
    let name = words.first.map { $0.last == UInt8(ascii: " ") ? $0.dropLast() : $0 } ?? []
    let padding = words.count == 2 ? Int(String(decoding: words[1], as: UTF8.self)) ?? 0 : 0
    let spaces = [UInt8](repeating: UInt8(ascii: " "), count: min(max(padding, 0), paddingLimit))
    return Part(name: Array(name), content: spaces + content)
  }

  /// The first part of each name; those without content are left out.
  private static func unique(_ parts: [Part]) -> [Part] {
    var names: Set<[UInt8]> = []
    return parts.filter { !$0.content.isEmpty && names.insert($0.name).inserted }
  }
}
