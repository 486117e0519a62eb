package import Scoring
import Spreadsheet

/// A bound score sheet with everything that the rules hold against each other.
package struct Examination: Sendable {
  /// The scheme it is held against.
  package let scheme: Scheme
  /// What the workbook says.
  package let sheet: ScoreSheet
  /// The adjustments of the unit.
  package let adjustments: UnitAdjustments
  /// What counts.
  package let tally: Tally
  /// What the unit's own scores alone would come to.
  package let ownTally: Tally
  /// The class, or `nil` when the submission is incomplete or the scheme grades nothing.
  package let grade: Grade?

  /// Adds up and grades a score sheet.
  package init(scheme: Scheme, sheet: ScoreSheet, adjustments: UnitAdjustments) {
    self.scheme = scheme
    self.sheet = sheet
    self.adjustments = adjustments
    tally = Tally(scheme: scheme, sheet: sheet, adjustments: adjustments)
    ownTally = Tally(scheme: scheme, sheet: sheet, adjustments: .none, layers: [.own])
    grade = scheme.grading.flatMap { [tally] in Grade(tally, by: $0) }
  }

  /// Every rule's findings: graver ones first, then in reading order.
  package func findings() -> [Finding] {
    Rules.all.flatMap { $0.findings(in: self) }.inReadingOrder()
  }
}

extension Examination {
  /// A cell of the table where a score belongs, with the most points it may hold, if anything bounds them.
  struct ScoreCell {
    let target: Target
    let layer: Layer
    let cell: NumberCell
    let maximum: Points?
  }

  /// Every score cell of the bound rows, from the top down and by layer.
  var scoreCells: [ScoreCell] {
    (sheet.rows + sheet.duplicates).flatMap { row in
      scheme.layers.compactMap { layer in
        row.scores[layer].map { cell in
          ScoreCell(target: row.target, layer: layer, cell: cell, maximum: maximum(of: row.target))
        }
      }
    }
  }

  /// The most points a target can have, or `nil` when nothing bounds them.
  func maximum(of target: Target) -> Points? { sheet.maximum(of: target, scheme: scheme) }

  /// Every content and criterion that has criteria, each before those below it.
  var groups: [(target: Target, item: any ScoredItem)] {
    scheme.contents.flatMap { content in
      [(Target.content(content.id), content as any ScoredItem)]
        + content.allCriteria.map { (Target.criterion($0.id, content: content.id), $0 as any ScoredItem) }
    }.filter { !$0.item.criteria.isEmpty }
  }

  /// Whether the table has rows for criteria below a target.
  func hasCriterionRows(below target: Target) -> Bool {
    scheme.item(target).map { !sheet.criterionRows(of: $0, in: target.contentID).isEmpty } ?? false
  }

  /// A place in the table's sheet.
  func place(_ cell: NumberCell) -> Finding.Place { .init(sheet: sheet.sheet, cell: cell.reference) }
}
