package import Scoring
package import Spreadsheet

/// What stands in a number cell of a drafted score sheet: `"7.5"` is a number stored as one.
package struct Score: Sendable, ExpressibleByStringLiteral {
  let reading: NumberCell.Reading
  let found: String
  let isFormula: Bool

  /// A cell of a reading.
  package init(_ reading: NumberCell.Reading, found: String = "?", isFormula: Bool = false) {
    self.reading = reading
    self.found = found
    self.isFormula = isFormula
  }

  /// A number stored as one.
  package init(stringLiteral text: String) { self.init(.points(Points(stringLiteral: text)), found: text) }

  /// An empty cell.
  package static let blank = Score(.blank, found: "")
  /// A number typed as text.
  package static func typed(_ points: Points) -> Score { Score(.typed(points), found: "'\(points)") }
  /// A number that a formula gave.
  package static func formula(_ points: Points) -> Score {
    Score(.points(points), found: points.description, isFormula: true)
  }

  /// The cell at a reference.
  package func cell(at reference: CellReference) -> NumberCell {
    NumberCell(reference: reference, reading: reading, found: found, isFormula: isFormula)
  }
}

/// A row of a drafted score sheet: "3" is a content, "3a" a criterion of it.
///
/// A layer that is not given has no column.
package struct Row: Sendable {
  let target: Target
  let maximum: Score?
  let scores: [Layer: Score]
  let note: String?
  let isHidden: Bool

  /// The id of the content or criterion.
  package var id: String { target.id }

  /// A row of a content or criterion.
  package init(
    _ id: String, max: Score? = nil, own: Score? = nil, inspected: Score? = nil, agreed: Score? = nil,
    appraised: Score? = nil, note: String? = nil, isHidden: Bool = false
  ) {
    target = Target(id)
    maximum = max
    let pairs: [(Layer, Score?)] = [(.own, own), (.inspected, inspected), (.agreed, agreed), (.appraised, appraised)]
    scores = Dictionary(uniqueKeysWithValues: pairs.compactMap { layer, score in score.map { (layer, $0) } })
    self.note = note
    self.isHidden = isHidden
  }

  /// The row drawn at a place: the name in B, the maximum in C, the layers from D on.
  func drawn(at row: Int) -> ScoreRow {
    ScoreRow(
      target: target, row: row, label: CellReference(row: row, column: 2), name: "Tên \(target.id)",
      maximum: maximum?.cell(at: CellReference(row: row, column: 3)), scores: Self.cells(scores, row: row), note: note,
      isHidden: isHidden)
  }

  static func cells(_ scores: [Layer: Score], row: Int) -> [Layer: NumberCell] {
    Dictionary(
      uniqueKeysWithValues: scores.map { layer, score in
        (layer, score.cell(at: CellReference(row: row, column: 4 + (Layer.allCases.firstIndex(of: layer) ?? 0))))
      })
  }
}

extension Target {
  /// The target of an id of digits, with a letter behind them for a criterion.
  package init(_ id: String) {
    let content = String(id.prefix { $0.isNumber })
    self = content == id ? .content(id) : .criterion(id, content: content)
  }
}

extension ScoreSheet {
  /// A sheet named Phiếu whose header is in row 1 and whose rows follow it, then duplicates, then the total row.
  package init(
    _ rows: [Row], duplicates: [Row] = [], unknown: [UnknownRow] = [], totals: [Layer: Score] = [:],
    totalMaximum: Score? = nil, declaredClass: String? = nil
  ) {
    let drawn = (rows + duplicates).enumerated().map { $1.drawn(at: $0 + 2) }
    let last = drawn.count + 2
    self.init(
      sheet: "Phiếu", header: "A1",
      layers: Layer.allCases.filter { layer in rows.contains { $0.scores[layer] != nil } },
      rows: Array(drawn.prefix(rows.count)), duplicates: Array(drawn.dropFirst(rows.count)), unknown: unknown,
      totals: Row.cells(totals, row: last),
      totalMaximum: totalMaximum?.cell(at: CellReference(row: last, column: 3)),
      declaredClass: declaredClass.map { .init(cell: CellReference(row: last + 1, column: 2), name: $0) })
  }

  /// A table of contents without criteria rows, scored by the unit alone, in the order of their numbers.
  package init(own scores: [Points]) {
    self.init(scores.enumerated().map { Row(String($0 + 1), own: Score(.points($1), found: $1.description)) })
  }
}
