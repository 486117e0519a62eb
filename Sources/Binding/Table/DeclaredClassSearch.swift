import Scoring
import Spreadsheet

/// Finds the class that a unit gave itself: "Xếp loại: B", or the label in one cell and the class in a later one.
struct DeclaredClassSearch {
  let scheme: Scheme
  let sheet: ReadableSheet

  private static let labels = ["xep loai", "tu xep loai", "don vi tu xep loai", "loai", "ket qua xep loai"].map {
    FoldedText($0)
  }

  /// The class declared in a row, or `nil`.
  func declaredClass(inRow row: Int) -> ScoreSheet.DeclaredClass? {
    let cells = sheet.sheet.cells(inRow: row)
    guard let position = cells.firstIndex(where: isLabel) else { return nil }
    if let name = name(in: ReadableSheet.text(of: cells[position]) ?? "") {
      return .init(cell: cells[position].reference, name: name)
    }
    // To the right of the label, or where columns are in another order to its left.
    for cell in cells[(position + 1)...] + cells[..<position].reversed() {
      guard let text = ReadableSheet.text(of: cell), let name = name(in: text) else { continue }
      return .init(cell: cell.reference, name: name)
    }
    return nil
  }

  private func isLabel(_ cell: Cell) -> Bool {
    guard case .text(let stored) = cell.value, stored.utf8.count < 200 else { return false }
    let text = FoldedText(ReadableSheet.text(of: cell) ?? "")
    return Self.labels.contains { text.startsWithWords(of: $0) }
  }

  /// The class at the end of a text: "Loại B" and "xếp loại: b".
  private func name(in text: String) -> String? {
    guard let word = text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).last else { return nil }
    let classes = scheme.grading?.classNames ?? []
    return classes.first { $0.lowercased() == word.lowercased() } ?? classes.first { isLong($0, atEndOf: text) }
  }

  /// Whether a text ends in a class that is called by several words: "Xếp loại: 12-20/23".
  private func isLong(_ name: String, atEndOf text: String) -> Bool {
    let (words, all) = (FoldedText(name).words, FoldedText(text).words)
    return words.count > 1 && all.suffix(words.count) == words[...]
  }
}
