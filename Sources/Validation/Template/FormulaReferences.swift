import Spreadsheet

/// What a formula refers to, as far as its text tells.
struct FormulaReferences {
  /// Whether something that it referred to is gone.
  let isBroken: Bool
  /// Whether it looks into another workbook: `[1]Sheet1!A1`.
  let isExternal: Bool
  /// The cells and ranges, of whatever sheet.
  let ranges: [CellRange]

  /// The references of a formula without its equals sign.
  init(_ formula: String) {
    let bare = Self.withoutTexts(formula)
    isBroken = bare.contains("#REF!")
    isExternal = bare.contains("[") && bare.contains("]") && bare.contains("!")
    var ranges: [CellRange] = []
    var word = ""
    for character in bare + " " {
      if character.isLetter || character.isNumber || character == "$" || character == ":" || character == "_" {
        word.append(character)
        continue
      }
      // A word before a bracket is a function: LOG10(.
      if character != "(", !word.contains("_"), let range = CellRange(word) { ranges.append(range) }
      word = ""
    }
    self.ranges = ranges
  }

  /// Of some rows those with a cell in a column that is referred to.
  func rows(inColumn column: Int, among rows: Set<Int>) -> Set<Int> {
    rows.filter { row in ranges.contains { $0.contains(CellReference(row: row, column: column)) } }
  }

  /// The formula without what stands in quotation marks.
  private static func withoutTexts(_ formula: String) -> String {
    formula.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: "\"\"")
  }
}
