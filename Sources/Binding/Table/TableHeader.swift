import Scoring
import Spreadsheet

/// A header of the table: its rows and the columns it names.
struct TableHeader {
  /// The first row of the header.
  let row: Int
  /// How many rows it takes: one, or two.
  let height: Int
  /// The column of each role, the first where several have it.
  let columns: [ColumnRole: Int]
  /// Further columns of points with a label as good as that of the column chosen.
  let rivals: [ColumnRole: [Int]]
  /// The columns of names: one, or one of contents and one of criteria.
  let nameColumns: [Int]

  /// The first row below it.
  var firstDataRow: Int { row + height }

  /// The layers that have a column.
  var layers: [Layer] { Layer.allCases.filter { columns[.score($0)] != nil } }

  /// The first cell of the header.
  var reference: CellReference { CellReference(row: row, column: columns.values.min() ?? 1) }

  /// How many columns of points, or of answers, it names.
  var pointColumnCount: Int { layers.count + [.maximum, .denial].count { columns[$0] != nil } }

  /// Whether the columns are enough to score by: what is judged, and a score of some layer.
  var isUsable: Bool { columns[.name] != nil && !layers.isEmpty }
}

/// Finds the headers of a sheet.
struct HeaderSearch {
  let sheet: ReadableSheet
  let labels: ColumnLabels

  /// The role of a label, and whether it is one word for word.
  private typealias Match = (role: ColumnRole, isExact: Bool)

  /// A sheet of more headers than this holds no score table of ours.
  private static let mostHeaders = 200
  /// Only so many texts of a row are looked at: no score table begins behind more columns.
  private static let mostColumns = 500
  /// A label of more characters than this is a sentence, and is not folded.
  private static let longestLabel = 120

  /// Every header of the sheet from the top down; a header of two rows is found once.
  func headers() -> [TableHeader] {
    var headers: [TableHeader] = []
    for row in sheet.sheet.rows where row >= (headers.last?.firstDataRow ?? 1) {
      guard let header = header(at: row) else { continue }
      headers.append(header)
      if headers.count == Self.mostHeaders { break }
    }
    return headers
  }

  /// The header that begins in a row, of one row or of two, whichever names more columns of points.
  private func header(at row: Int) -> TableHeader? {
    let columns = textColumns(inRow: row)
    guard columns.count > 1 else { return nil }
    let single = header(row, height: 1, columns.map { ($0, role(at: $0, row: row)) })
    let double = doubleHeader(at: row, columns: columns)
    guard let double, double.isUsable, double.pointColumnCount > single.pointColumnCount, !isComplete(below: double)
    else { return single.isUsable ? single : nil }
    return double
  }

  /// Whether the lower row alone is as good a header: then what stands above it, such as "Đơn vị: ...", is none of it.
  private func isComplete(below double: TableHeader) -> Bool {
    let row = double.row + 1
    let lower = header(row, height: 1, textColumns(inRow: row).map { ($0, role(at: $0, row: row)) })
    return lower.isUsable && lower.columns.count >= double.columns.count
  }

  private func doubleHeader(at row: Int, columns: [Int]) -> TableHeader? {
    let below = textColumns(inRow: row + 1)
    guard !below.isEmpty else { return nil }
    let all = Set(columns + below).sorted()
    return header(row, height: 2, all.map { ($0, role(at: $0, upper: row)) })
  }

  private func header(_ row: Int, height: Int, _ found: [(column: Int, role: Match?)]) -> TableHeader {
    let names = found.filter { $0.role?.role == .name && $0.role?.isExact == true }.map(\.column)
    let columns = assign(found)
    return TableHeader(
      row: row, height: height, columns: columns, rivals: rivals(of: columns, among: found),
      nameColumns: names.count > 1 ? Array(names.prefix(2)) : columns[.name].map { [$0] } ?? [])
  }

  private func textColumns(inRow row: Int) -> [Int] {
    let texts = sheet.sheet.cells(inRow: row, after: 0).lazy.filter { cell in
      if case .text(let text) = cell.value { return text.utf8.count <= Self.longestLabel * 3 && !text.isEmpty }
      return false
    }
    return texts.prefix(Self.mostColumns).map(\.reference.column)
  }

  private func label(row: Int, column: Int) -> FoldedText? {
    let text = sheet.headerText(at: CellReference(row: row, column: column))
    guard let text, text.count <= Self.longestLabel else { return nil }
    return FoldedText(text)
  }

  /// The first column of a role has it; labels that match word for word go before those that only contain one.
  private func assign(_ found: [(column: Int, role: Match?)]) -> [ColumnRole: Int] {
    var columns: [ColumnRole: Int] = [:]
    for isExact in [true, false] {
      for (column, match) in found {
        guard let match, match.isExact == isExact, columns[match.role] == nil else { continue }
        columns[match.role] = column
      }
    }
    return columns
  }

  /// The columns whose label says the same role just as well: which of them is meant only their cells can tell.
  private func rivals(of columns: [ColumnRole: Int], among found: [(column: Int, role: Match?)]) -> [ColumnRole: [Int]]
  {
    var rivals: [ColumnRole: [Int]] = [:]
    for (role, chosen) in columns where role.isPoints {
      let isExact = found.first { $0.column == chosen }?.role?.isExact
      let others = found.filter { $0.column != chosen && $0.role?.role == role && $0.role?.isExact == isExact }
      if !others.isEmpty { rivals[role] = others.map(\.column) }
    }
    return rivals
  }

  private func role(at column: Int, row: Int) -> Match? {
    label(row: row, column: column).flatMap { match([$0]) }
  }

  /// The role by a lower label, by both together, or by an upper label that spans both rows.
  private func role(at column: Int, upper row: Int) -> Match? {
    let upper = label(row: row, column: column) ?? labelToTheLeft(row: row, column: column)
    guard let lower = label(row: row + 1, column: column), lower != upper else { return upper.flatMap { match([$0]) } }
    guard let upper else { return match([lower]) }
    return match([FoldedText(upper.text + " " + lower.text), lower])
  }

  private func match(_ labels: [FoldedText]) -> Match? {
    for label in labels {
      if let role = self.labels.role(exactly: label) { return (role, true) }
    }
    for label in labels.reversed() {
      if let role = self.labels.role(within: label) { return (role, false) }
    }
    return nil
  }

  /// The label of a group whose first column alone has text, as producers without merged cells write it.
  private func labelToTheLeft(row: Int, column: Int) -> FoldedText? {
    let nearest = sheet.sheet.lastCell(inRow: row, before: column)
    guard let nearest, column - nearest.reference.column <= Layer.allCases.count else { return nil }
    guard let group = label(row: row, column: nearest.reference.column) else { return nil }
    return labels.role(exactly: group) == nil ? group : nil
  }
}
