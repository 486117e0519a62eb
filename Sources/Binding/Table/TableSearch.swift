package import Scoring
package import Spreadsheet

/// What looking for the scheme's table in a workbook comes to.
package enum TableOutcome: Hashable, Sendable {
  /// One table.
  case found(ScoreSheet)
  /// No table; the sheets that were looked through.
  case notFound(sheets: [String])
  /// Several, none of which may be preferred: their sheets and header cells.
  case ambiguous([Place])
  /// A header with more rows below it than any score table has, and how many it may have.
  case tooLong(Place, allowed: Int)

  /// The table, when there is one.
  package var found: ScoreSheet? {
    if case .found(let sheet) = self { return sheet }
    return nil
  }

  /// Where a table begins.
  package struct Place: Hashable, Sendable {
    /// The sheet.
    package let sheet: String
    /// The first cell of its header.
    package let header: CellReference
  }
}

/// Finds the scheme's table, on any sheet and at any place.
struct TableSearch {
  let scheme: Scheme
  let labels: ColumnLabels
  private let binder: RowBinder
  private let reader: NumberCellReader

  init(scheme: Scheme) {
    self.scheme = scheme
    labels = ColumnLabels(adding: scheme.labels)
    binder = RowBinder(scheme: scheme)
    reader = NumberCellReader(style: scheme.numberStyle, answers: scheme.yesNoCount > 0 ? scheme.yesNo : nil)
  }

  /// What looking through a workbook found.
  struct Result {
    let outcome: TableOutcome
    /// The names of the hidden sheets that hold the scheme's table.
    let hiddenSheets: [String]
  }

  /// What one sheet holds.
  private struct SheetTables {
    let sheet: ReadableSheet
    let tables: [ScoreSheet]
    /// Where a header stands that has more rows below it than any score table.
    let tooLong: TableOutcome.Place?
  }

  /// The table of a workbook.
  ///
  /// A visible one goes before hidden ones, also one too long to be read; one with scores before empty ones.
  func search(_ sheets: [ReadableSheet]) -> Result {
    let found = sheets.map(tables)
    let visible = found.filter { $0.sheet.sheet.visibility == .visible }
    let hidden = found.filter { $0.sheet.sheet.visibility != .visible }
    return Result(
      outcome: outcome(of: visible) ?? outcome(of: hidden) ?? .notFound(sheets: sheets.map(\.sheet.name)),
      hiddenSheets: hidden.filter { !$0.tables.isEmpty }.map(\.sheet.sheet.name))
  }

  /// What the tables of some sheets come to, or `nil` when there are none.
  private func outcome(of sheets: [SheetTables]) -> TableOutcome? {
    let all = sheets.flatMap(\.tables)
    let scored = all.filter(hasScores)
    let tables = scored.isEmpty ? all : scored
    switch tables.count {
    case 0: return sheets.compactMap(\.tooLong).first.map { .tooLong($0, allowed: Self.longestTable) }
    case 1: return Self.unrivalled(tables[0])
    default: return .ambiguous(tables.map { .init(sheet: $0.sheet, header: $0.header) })
    }
  }

  /// The table, unless two of its columns say different things of the same.
  private static func unrivalled(_ table: ScoreSheet) -> TableOutcome {
    guard !table.rivals.isEmpty else { return .found(table) }
    return .ambiguous(table.rivals.map { .init(sheet: table.sheet, header: $0) })
  }

  /// The tables of the scheme that a sheet holds.
  private func tables(in sheet: ReadableSheet) -> SheetTables {
    let all = HeaderSearch(sheet: sheet, labels: labels).headers()
    let long = all.first { isTooLong($0, in: sheet) }
    return SheetTables(
      sheet: sheet, tables: tables(below: all.filter { !isTooLong($0, in: sheet) }, in: sheet),
      tooLong: long.map { .init(sheet: sheet.sheet.name, header: $0.reference) })
  }

  private func tables(below headers: [TableHeader], in sheet: ReadableSheet) -> [ScoreSheet] {
    var tables: [ScoreSheet] = []
    var next = 0
    while next < headers.count {
      let first = next
      let bind = { (end: Int) in
        TableBinder(scheme: scheme, sheet: sheet, header: headers[first], binder: binder, reader: reader)
          .bind(upTo: end < headers.count ? headers[end].row : Int.max)
      }
      next += 1
      var table = bind(next)
      while next < headers.count, headers[next].columns == headers[first].columns, goesOn(table, in: bind(next + 1)) {
        next += 1
        table = bind(next)
      }
      if isWhole(table) { tables.append(table) }
    }
    return tables
  }

  /// No table of contents and criteria comes near this many rows; a longer one would only take time.
  private static let longestTable = 5_000

  private func isTooLong(_ header: TableHeader, in sheet: ReadableSheet) -> Bool {
    sheet.rows(from: header.firstDataRow, upTo: Int.max).count > Self.longestTable
  }

  /// Whether a header repeated at a page break goes on with the table above it.
  ///
  /// Then most of what follows is bound to targets that were not there yet; a second unit's table under the first one repeats
  /// them all.
  private func goesOn(_ table: ScoreSheet, in longer: ScoreSheet) -> Bool {
    longer.rows.count - table.rows.count > longer.duplicates.count - table.duplicates.count
  }

  /// Whether at least half of the scheme's contents are there: a table of something else has fewer.
  private func isWhole(_ table: ScoreSheet) -> Bool {
    let contents = Set(table.rows.map(\.target.contentID))
    return contents.count * 2 > scheme.contents.count
  }

  private func hasScores(_ table: ScoreSheet) -> Bool {
    table.rows.contains { row in row.scores.values.contains { !$0.isMissing } }
  }
}
