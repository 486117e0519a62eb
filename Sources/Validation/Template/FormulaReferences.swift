import Spreadsheet

/// What a formula refers to, as far as its text tells.
struct FormulaReferences {
  /// A cell or range that is referred to.
  struct Reference: Hashable {
    /// The sheet that is named with it, or `nil` for the formula's own.
    let sheet: String?
    /// The cells.
    let range: CellRange
    /// Which of the terms that are added up it stands in: what has one number is added together.
    let term: Int
  }

  /// Whether something that it referred to is gone.
  let isBroken: Bool
  /// Whether it looks into another workbook: `[1]Sheet1!A1`.
  let isExternal: Bool
  /// The cells and ranges, from left to right.
  let references: [Reference]
  private let multiplied: Set<Int>

  /// The references of a formula without its equals sign; `named` says what a defined name refers to.
  init(_ formula: String, named: @escaping (String) -> (sheet: String, range: CellRange)? = { _ in nil }) {
    let bare = Self.withoutTexts(formula)
    isBroken = bare.contains("#REF!")
    isExternal = bare.contains("[") && bare.contains("]") && bare.contains("!")
    var scan = FormulaScan(named: named)
    scan.read(formula)
    references = scan.references
    multiplied = scan.multiplied
  }

  /// Of some rows those with a cell that is referred to, in a column of a sheet, which the formula stands in.
  func rows(inColumn column: Int, of sheet: String, among rows: Set<Int>) -> Set<Int> {
    let own = references.filter { $0.isIn(sheet) }
    return rows.filter { row in own.contains { $0.range.contains(CellReference(row: row, column: column)) } }
  }

  /// Of some rows those whose cell is added up more than once.
  func repeated(inColumn column: Int, of sheet: String, among rows: Set<Int>) -> Set<Int> {
    let own = references.filter { $0.isIn(sheet) && !multiplied.contains($0.term) }
    return rows.filter { row in
      let terms = own.filter { $0.range.contains(CellReference(row: row, column: column)) }.map(\.term)
      return Set(terms).count < terms.count
    }
  }

  /// The formula without what stands in quotation marks.
  private static func withoutTexts(_ formula: String) -> String {
    formula.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: "\"\"")
  }
}

extension FormulaReferences.Reference {
  /// Whether it is on a sheet in which the formula stands.
  fileprivate func isIn(_ own: String) -> Bool { sheet.map { $0.lowercased() == own.lowercased() } ?? true }
}
