package import Spreadsheet

/// What a workbook's table says, bound to a scheme: nothing judged yet.
package struct ScoreSheet: Hashable, Sendable {
  /// A row that carries a score and is none of the scheme's.
  package struct UnknownRow: Hashable, Sendable {
    /// The cell that names it.
    package let label: CellReference
    /// What it says.
    package let name: String

    /// A row of no content or criterion.
    package init(label: CellReference, name: String) {
      self.label = label
      self.name = name
    }
  }

  /// The class that the unit gave itself.
  package struct DeclaredClass: Hashable, Sendable {
    /// The cell that says so.
    package let cell: CellReference
    /// The class.
    package let name: String

    /// A class declared in a cell.
    package init(cell: CellReference, name: String) {
      self.cell = cell
      self.name = name
    }
  }

  /// The name of the sheet that holds the table.
  package let sheet: String
  /// Where the header is: its upper row's first label.
  package let header: CellReference
  /// The layers that have a column.
  package let layers: [Layer]
  /// The bound rows from the top down; at most one a target, but for ``duplicates``.
  package let rows: [ScoreRow]
  /// Rows of a target that an earlier row is bound to already.
  package let duplicates: [ScoreRow]
  /// Rows of no content or criterion.
  package let unknown: [UnknownRow]
  /// The cells of the total row by layer, empty without one.
  package let totals: [Layer: NumberCell]
  /// The maximum in the total row.
  package let totalMaximum: NumberCell?
  /// The class that the unit gave itself, or `nil`.
  package let declaredClass: DeclaredClass?

  private let rowsByTarget: [Target: ScoreRow]

  /// A bound table.
  package init(
    sheet: String, header: CellReference, layers: [Layer], rows: [ScoreRow], duplicates: [ScoreRow],
    unknown: [UnknownRow], totals: [Layer: NumberCell], totalMaximum: NumberCell?, declaredClass: DeclaredClass?
  ) {
    self.sheet = sheet
    self.header = header
    self.layers = layers
    self.rows = rows
    self.duplicates = duplicates
    self.unknown = unknown
    self.totals = totals
    self.totalMaximum = totalMaximum
    self.declaredClass = declaredClass
    rowsByTarget = Dictionary(rows.map { ($0.target, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The cells that the table takes, from its header to the last bound row or the total.
  package var region: CellRange {
    let cells = rows.flatMap { [$0.label] + $0.scores.values.map(\.reference) } + totals.values.map(\.reference)
    let last = CellReference(
      row: cells.map(\.row).max() ?? header.row, column: cells.map(\.column).max() ?? header.column)
    return CellRange(header, last)
  }

  /// The row of a content or a criterion, or `nil` when the table has none.
  package func row(of target: Target) -> ScoreRow? { rowsByTarget[target] }

  /// The rows of a content's criteria that the table has, in the scheme's order.
  package func criterionRows(of content: Content) -> [ScoreRow] {
    content.criteria.compactMap { row(of: .criterion($0.id, content: content.id)) }
  }

  /// The most points a target can have: the scheme's, or where it gives none the workbook's own, never above the
  /// content's; the content's when neither says.
  package func maximum(of criterion: Criterion, in content: Content) -> Points {
    if let maximum = criterion.maximum { return maximum }
    let own = row(of: .criterion(criterion.id, content: content.id))?.maximum?.points
    guard let own, !own.isNegative, own <= content.maximum else { return content.maximum }
    return own
  }

  /// The most points a target can have: the scheme's, or where it gives none the workbook's own.
  package func maximum(of target: Target, scheme: Scheme) -> Points {
    switch target {
    case .content(let id): scheme.content(id)?.maximum ?? .zero
    case .criterion(let id, _): scheme.criterion(id).map { maximum(of: $0.criterion, in: $0.content) } ?? .zero
    }
  }

  /// The cell of a target's score in a layer: that of its row, or where that one is blank, of a second row of it.
  package func score(of target: Target, in layer: Layer) -> NumberCell? {
    let cell = row(of: target)?.scores[layer]
    guard cell?.isMissing ?? true else { return cell }
    return duplicates.lazy.filter { $0.target == target }.compactMap { $0.scores[layer] }.first { !$0.isMissing }
      ?? cell
  }

  /// Whether a second row of a target gives another score in a layer than the first: neither counts there.
  package func isContradicted(_ target: Target, in layer: Layer) -> Bool {
    guard let first = row(of: target)?.scores[layer], !first.isMissing else { return false }
    return duplicates.contains { again in
      guard again.target == target, let other = again.scores[layer], !other.isMissing else { return false }
      return other.points != first.points
    }
  }
}
