package import Spreadsheet

/// What a workbook's table says, bound to a scheme: nothing judged yet.
package struct ScoreSheet: Hashable, Sendable {
  /// A row that carries a score and is none of the scheme's.
  package struct UnknownRow: Hashable, Sendable {
    /// The cell that names it.
    package let label: CellReference
    /// What it says.
    package let name: String
    /// The scores that it carries, by layer.
    package let scores: [Layer: NumberCell]

    /// A row of no content or criterion.
    package init(label: CellReference, name: String, scores: [Layer: NumberCell] = [:]) {
      self.label = label
      self.name = name
      self.scores = scores
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

  /// The header cells of two columns of one kind that say different things, so that neither can be preferred.
  package let rivals: [CellReference]

  private let rowsByTarget: [Target: ScoreRow]
  private let duplicatesByTarget: [Target: [ScoreRow]]

  /// A bound table.
  package init(
    sheet: String, header: CellReference, layers: [Layer], rows: [ScoreRow], duplicates: [ScoreRow],
    unknown: [UnknownRow], totals: [Layer: NumberCell], totalMaximum: NumberCell?, declaredClass: DeclaredClass?,
    rivals: [CellReference] = []
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
    self.rivals = rivals
    rowsByTarget = Dictionary(rows.map { ($0.target, $0) }, uniquingKeysWith: { first, _ in first })
    duplicatesByTarget = Dictionary(grouping: duplicates, by: \.target)
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

  /// The rows of the criteria below a content or criterion, at any depth, that the table has, in the scheme's order.
  package func criterionRows(of item: any ScoredItem, in content: String) -> [ScoreRow] {
    item.allCriteria.compactMap { row(of: .criterion($0.id, content: content)) }
  }

  /// The rows of the criteria of a content, at any depth, that the table has, in the scheme's order.
  package func criterionRows(of content: Content) -> [ScoreRow] { criterionRows(of: content, in: content.id) }

  /// The rows of the criteria right below a content or criterion that the table has, in the scheme's order.
  package func childRows(of item: any ScoredItem, in content: String) -> [ScoreRow] {
    item.criteria.compactMap { row(of: .criterion($0.id, content: content)) }
  }

  /// The most points a target can have: the scheme's, or where it leaves that to the workbook the workbook's own, never
  /// above what it is part of can have; `nil` when nothing bounds it.
  ///
  /// What the scheme does not have can have nothing.
  package func maximum(of target: Target, scheme: Scheme) -> Points? {
    switch target {
    case .content(let id):
      guard let content = scheme.content(id) else { return .zero }
      return maximum(of: content, target, within: nil)
    case .criterion(let id, _):
      guard let place = scheme.criterion(id) else { return .zero }
      let content = place.content.id
      let bound = maximum(of: place.content, .content(content), within: nil)
      return (place.parents + [place.criterion]).reduce(bound) { bound, criterion in
        maximum(of: criterion, .criterion(criterion.id, content: content), within: bound)
      }
    }
  }

  private func maximum(of item: any ScoredItem, _ target: Target, within bound: Points?) -> Points? {
    switch item.limit {
    case .given(let points): return points
    case .unlimited: return nil
    case .workbook:
      guard let own = givenMaximum(of: item, target) else { return bound }
      return bound.map { min($0, own) } ?? own
    }
  }

  /// What a content or criterion can have as scheme and workbook say it, or `nil` when neither does.
  ///
  /// Where the scheme leaves it to the workbook, and the workbook has no number for it but one for all that is right below
  /// it, it is their sum.
  package func givenMaximum(of item: any ScoredItem, _ target: Target) -> Points? {
    switch item.limit {
    case .given(let points): return points
    case .unlimited: return nil
    case .workbook:
      let own = row(of: target)?.maximum
      if let own, !own.isMissing { return own.points.flatMap { $0.isNegative ? nil : $0 } }
      let parts = item.criteria.compactMap { criterion in
        givenMaximum(of: criterion, .criterion(criterion.id, content: target.contentID))
      }
      return parts.isEmpty || parts.count < item.criteria.count ? nil : parts.sum()
    }
  }

  /// The cell of a target's score in a layer: the first that is not blank among its rows, else that of its row.
  package func score(of target: Target, in layer: Layer) -> NumberCell? {
    given(target, in: layer).first ?? row(of: target)?.scores[layer]
  }

  /// Whether the rows of a target give different scores in a layer: then none counts.
  package func isContradicted(_ target: Target, in layer: Layer) -> Bool {
    guard duplicatesByTarget[target] != nil else { return false }
    let given = given(target, in: layer)
    return given.dropFirst().contains { $0.points != given[0].points || $0.points == nil }
  }

  /// The cells of a target in a layer that are not blank, from the upper row down.
  private func given(_ target: Target, in layer: Layer) -> [NumberCell] {
    let rows = (row(of: target).map { [$0] } ?? []) + (duplicatesByTarget[target] ?? [])
    return rows.compactMap { $0.scores[layer] }.filter { !$0.isMissing }
  }

  /// Whether a maximum that the scheme leaves to the workbook can be used.
  ///
  /// Where a workbook gives none of a content's criteria a maximum, the content's bounds them all. Where it gives some, each
  /// must be a number that is not negative. The same goes for contents, which then nothing bounds.
  package func hasUsableMaximum(_ target: Target, scheme: Scheme) -> Bool {
    guard let item = scheme.item(target), item.limit == .workbook, let own = row(of: target)?.maximum else {
      return true
    }
    if let points = own.points { return !points.isNegative }
    return own.isMissing && siblings(of: target, scheme: scheme).allSatisfy { $0.maximum?.isMissing ?? true }
  }

  private func siblings(of target: Target, scheme: Scheme) -> [ScoreRow] {
    if let parent = scheme.parent(of: target), let item = scheme.item(parent) {
      return childRows(of: item, in: parent.contentID)
    }
    return scheme.contents.filter { $0.limit == .workbook }.compactMap { row(of: .content($0.id)) }
  }
}
