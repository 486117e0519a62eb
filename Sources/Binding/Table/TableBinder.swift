import Scoring
import Spreadsheet

/// Binds the rows below a header to a scheme.
struct TableBinder {
  let scheme: Scheme
  let sheet: ReadableSheet
  let header: TableHeader
  let binder: RowBinder
  let reader: NumberCellReader

  /// The table between the header and a row, that row not included.
  func bind(upTo end: Int) -> ScoreSheet {
    var table = TableRows()
    for row in sheet.sheet.rows where row >= header.firstDataRow && row < end {
      read(row, into: &table)
    }
    return ScoreSheet(
      sheet: sheet.sheet.name, header: header.reference, layers: header.layers, rows: table.rows,
      duplicates: table.duplicates, unknown: table.unknown, totals: table.totals, totalMaximum: table.totalMaximum,
      declaredClass: table.declaredClass)
  }

  private func read(_ row: Int, into table: inout TableRows) {
    guard let line = TableLine(row, of: self), !line.isColumnNumbers(below: header) else { return }
    if !line.isTotal, let target = binder.target(of: line.evidence(in: table.currentContent)) {
      table.add(line.bound(to: target))
      return
    }
    // Only now: a content's note may begin like a class, and a class may stand beside the total.
    let declared = DeclaredClassSearch(scheme: scheme, sheet: sheet).declaredClass(inRow: row)
    if let declared { table.declaredClass = declared }
    if line.isTotal {
      if table.totals.isEmpty { table.setTotal(line) }
    } else if declared == nil {
      table.addUnknown(line)
    }
  }
}

/// What has been read of a table so far.
struct TableRows {
  var rows: [ScoreRow] = []
  var duplicates: [ScoreRow] = []
  var unknown: [ScoreSheet.UnknownRow] = []
  var totals: [Layer: NumberCell] = [:]
  var totalMaximum: NumberCell?
  var declaredClass: ScoreSheet.DeclaredClass?
  var currentContent: String?
  private var hasTotal = false
  private var targets: Set<Target> = []

  mutating func add(_ row: ScoreRow) {
    currentContent = row.target.contentID
    if targets.insert(row.target).inserted { rows.append(row) } else { duplicates.append(row) }
  }

  mutating func setTotal(_ line: TableLine) {
    totals = line.scores
    totalMaximum = line.maximum
    hasTotal = true
  }

  /// A row of no content is worth saying when it is numbered with a maximum or carries a score; below the total row
  /// stand signatures and remarks.
  mutating func addUnknown(_ line: TableLine) {
    let hasScore = line.scores.values.contains { !$0.isMissing && $0.reading != .notANumber }
    guard !hasTotal, hasScore || (line.number != nil && line.maximum?.points != nil) else { return }
    unknown.append(.init(label: line.label, name: line.name, hasScore: hasScore))
  }
}
