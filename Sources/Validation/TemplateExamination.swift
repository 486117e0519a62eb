package import Scoring
package import Spreadsheet

/// A template with everything that its rules hold against each other.
package struct TemplateExamination: Sendable {
  /// What the file says beside its cells.
  package struct Facts: Sendable {
    /// Whether it carries macros.
    package let hasMacros: Bool
    /// Whether it keeps values of other workbooks.
    package let hasExternalLinks: Bool
    /// The people and organisations that its properties name.
    package let authors: [String]

    /// What a file says beside its cells.
    package init(hasMacros: Bool, hasExternalLinks: Bool, authors: [String]) {
      self.hasMacros = hasMacros
      self.hasExternalLinks = hasExternalLinks
      self.authors = authors
    }
  }

  /// Texts of an old encoding on a sheet.
  package struct LegacyText: Sendable {
    /// The first of them.
    package let place: Finding.Place
    /// How many there are.
    package let count: Int
    /// The first of them, converted.
    package let sample: String

    /// Texts of an old encoding.
    package init(place: Finding.Place, count: Int, sample: String) {
      self.place = place
      self.count = count
      self.sample = sample
    }
  }

  /// The scheme that it is for.
  package let scheme: Scheme
  /// The table, or `nil` when there is none, or several.
  package let table: ScoreSheet?
  /// The table as it is bound once scores stand in every cell that takes one: rows that carry nothing yet are passed over.
  package let filledTable: ScoreSheet?
  /// Every sheet.
  package let sheets: [Sheet]
  /// What the sheets let a person do, by name.
  package let controls: [String: SheetControls]
  /// The defined names.
  package let definedNames: [DefinedName]
  /// The cells of the table's header that mean nothing.
  package let unknownLabels: [CellReference]
  /// Texts of an old encoding.
  package let legacyTexts: [LegacyText]
  /// What the file says beside its cells.
  package let facts: Facts

  /// An examination of a template.
  package init(
    scheme: Scheme, table: ScoreSheet?, filledTable: ScoreSheet?, sheets: [Sheet], controls: [String: SheetControls],
    definedNames: [DefinedName], unknownLabels: [CellReference], legacyTexts: [LegacyText], facts: Facts
  ) {
    self.scheme = scheme
    self.table = table
    self.filledTable = filledTable
    self.sheets = sheets
    self.controls = controls
    self.definedNames = definedNames
    self.unknownLabels = unknownLabels
    self.legacyTexts = legacyTexts
    self.facts = facts
  }

  /// Every rule's findings: graver ones first, then in reading order.
  package func findings() -> [Finding] { TemplateRules.all.flatMap { $0.findings(in: self) }.inReadingOrder() }
}

extension TemplateExamination {
  /// A cell of the table to be filled in.
  struct EntryCell {
    let row: ScoreRow
    let cell: NumberCell
  }

  /// Whether a row is filled in itself, and not the sum of others.
  private func isEntry(_ row: ScoreRow) -> Bool { scheme.item(row.target)?.criteria.isEmpty ?? false }

  /// The cells to be filled in, from the top down and by layer.
  var entries: [EntryCell] {
    guard let table else { return [] }
    return (table.rows + table.duplicates).filter(isEntry).flatMap { row in
      scheme.layers.compactMap { layer in row.scores[layer].map { EntryCell(row: row, cell: $0) } }
    }
  }

  /// A cell that is the sum of others, with the rows that it may cover: those right below, or all that are filled in.
  struct SumCell {
    /// The scheme's id, or "total".
    let id: String
    let cell: NumberCell
    let children: Set<Int>
    let leaves: Set<Int>
  }

  /// The id by which findings call the total.
  static let total = "total"

  /// The cells that are sums.
  var sums: [SumCell] {
    guard let table else { return [] }
    var sums: [SumCell] = []
    for row in table.rows where !isEntry(row) {
      guard let item = scheme.item(row.target) else { continue }
      let children = Set(table.childRows(of: item, in: row.target.contentID).map(\.row))
      let leaves = Set(table.criterionRows(of: item, in: row.target.contentID).filter(isEntry).map(\.row))
      for layer in scheme.layers {
        guard let cell = row.scores[layer] else { continue }
        sums.append(SumCell(id: row.target.id, cell: cell, children: children, leaves: leaves))
      }
    }
    let contents = Set(scheme.contents.compactMap { table.row(of: .content($0.id))?.row })
    let leaves = Set(table.rows.filter(isEntry).map(\.row))
    return sums
      + scheme.layers.compactMap { layer in
        table.totals[layer].map { SumCell(id: Self.total, cell: $0, children: contents, leaves: leaves) }
      }
  }

  /// The sheet of the table.
  var grid: Sheet? { table.flatMap { table in sheets.first { $0.name == table.sheet } } }

  /// What the sheet of the table lets a person do.
  var tableControls: SheetControls? { table.flatMap { controls[$0.sheet] } }

  /// What a defined name refers to, or `nil` when it is no cell or range.
  func place(ofName name: String) -> (sheet: String, range: CellRange)? {
    definedNames.first { $0.name.uppercased() == name.uppercased() }.flatMap { Self.reference($0.formula) }
  }

  /// A place in the table's sheet.
  func place(_ cell: CellReference?) -> Finding.Place { .init(sheet: table?.sheet, cell: cell) }

  /// A finding in the table's sheet.
  func finding(_ detail: Finding.TemplateDetail, _ cell: CellReference?, found: String = "") -> Finding {
    Finding(.template(detail), at: place(cell), found: found)
  }

  /// The sheet and the range that a name's formula refers to, or `nil` when it is no such reference.
  package static func reference(_ formula: String) -> (sheet: String, range: CellRange)? {
    guard let mark = formula.lastIndex(of: "!"), let range = CellRange(formula[formula.index(after: mark)...]) else {
      return nil
    }
    let sheet = formula[..<mark]
    let isQuoted = sheet.first == "'" && sheet.last == "'" && sheet.count > 1
    return (isQuoted ? sheet.dropFirst().dropLast().replacing("''", with: "'").description : String(sheet), range)
  }
}
