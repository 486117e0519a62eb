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
    let lines = sheet.rows(from: header.firstDataRow, upTo: end)
      .compactMap { TableLine($0, of: self) }.filter { !$0.isColumnNumbers(below: header) }
    let assignment = RowAssignment(lines.map(\.entry), binder: binder)
    var table = TableRows()
    var totals: [TableLine] = []
    for (line, (target, repeated)) in zip(lines, zip(assignment.targets, assignment.repeated)) {
      if let target {
        table.rows.append(row(line, for: target))
      } else if let repeated {
        table.duplicates.append(row(line, for: repeated))
      } else if line.isTotal {
        totals.append(line)
      } else if let declared = declaredClass(in: line) {
        table.declaredClass = declared
      } else if line.hasScore {
        table.unknown.append(.init(label: line.label, name: line.name, scores: line.scores))
      }
    }
    takeTotal(of: totals, into: &table)
    table.rivals = rivals(in: table.rows.map(\.row))
    return table.sheet(named: sheet.sheet.name, header: header)
  }

  /// A row bound to its target; where yes or no is asked for, its cells are read as that.
  private func row(_ line: TableLine, for target: Target) -> ScoreRow {
    let row = line.bound(to: target)
    guard scheme.isYesNo(target) else { return row }
    let worth = scheme.item(target)?.maximum ?? Points(1)
    var scores = row.scores.mapValues { cell in
      reader.readAnswer(sheet.cell(at: cell.reference), at: cell.reference, worth: worth)
    }
    if let own = scores[.own], let column = header.columns[.denial] {
      let reference = CellReference(row: line.row, column: column)
      scores[.own] = reader.readAnswer(own, denied: sheet.cell(at: reference), at: reference)
    }
    return row.with(scores: scores)
  }

  /// The header cells of columns of one role whose cells differ in some bound row.
  private func rivals(in rows: [Int]) -> [CellReference] {
    header.rivals.sorted { $0.value[0] < $1.value[0] }.flatMap { role, others -> [CellReference] in
      guard let chosen = header.columns[role] else { return [] }
      let differing = others.filter { other in
        rows.contains { points($0, other) != nil && points($0, other) != points($0, chosen) }
      }
      let row = header.row + header.height - 1
      return differing.isEmpty ? [] : ([chosen] + differing).map { CellReference(row: row, column: $0) }
    }
  }

  private func points(_ row: Int, _ column: Int) -> Points? {
    let reference = CellReference(row: row, column: column)
    return reader.read(sheet.cell(at: reference), at: reference).points
  }

  /// Takes the total row, and the class that may stand beside it.
  ///
  /// Of several the one with the scheme's maximum counts, else the one that says so in full, else the last: "Cộng" under a
  /// content sums up that content.
  private func takeTotal(of lines: [TableLine], into table: inout TableRows) {
    let total =
      lines.first { $0.maximum?.points.map { $0 == scheme.maximum } ?? false } ?? lines.first(where: \.isGrandTotal)
      ?? lines.last
    if let total {
      table.totals = total.scores
      table.totalMaximum = total.maximum
    }
    if let declared = lines.lazy.compactMap({ declaredClass(in: $0) }).first { table.declaredClass = declared }
  }

  private func declaredClass(in line: TableLine) -> ScoreSheet.DeclaredClass? {
    DeclaredClassSearch(scheme: scheme, sheet: sheet).declaredClass(inRow: line.row)
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
  var rivals: [CellReference] = []

  /// The table read.
  func sheet(named name: String, header: TableHeader) -> ScoreSheet {
    ScoreSheet(
      sheet: name, header: header.reference, layers: header.layers, rows: rows, duplicates: duplicates,
      unknown: unknown, totals: totals, totalMaximum: totalMaximum, declaredClass: declaredClass,
      rivals: rivals)
  }
}
