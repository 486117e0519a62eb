import Scoring
import Spreadsheet

/// A cell's text as a person reads it on the screen: legacy encodings converted, everything else untouched.
struct ReadableText {
  /// The characters.
  let text: String
  /// Whether some of them were of a legacy encoding.
  let wasLegacy: Bool

  /// The text of a cell, or `nil` when it holds none.
  init?(_ cell: Cell) {
    guard case .text(let stored) = cell.value else { return nil }
    let runs = cell.runs.map { run in (text: run.text, font: run.font.flatMap { LegacyFont(name: $0) }) }
    // Someone who types Unicode in such a font does so in the whole cell, also where a run has Latin-1 letters alone.
    let isUnicode = runs.contains { $0.font != nil && LegacyFont.isUnicodeVietnamese($0.text) }
    let converted =
      runs.isEmpty || isUnicode ? stored : runs.map { $0.font?.unicode($0.text) ?? $0.text }.joined()
    // Compared by scalars: `==` of strings takes composed and decomposed letters as the same.
    wasLegacy = !converted.unicodeScalars.elementsEqual(stored.unicodeScalars)
    text = converted
  }

  /// Whether the letters are decomposed into base and mark, as macOS writes them.
  var isDecomposed: Bool { text.unicodeScalars.contains { (0x300...0x323).contains($0.value) } }
}
