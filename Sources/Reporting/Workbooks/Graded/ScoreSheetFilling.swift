import Scoring
import Spreadsheet
import Validation
import XLSXWriter

/// Sets what a submission says in the drawn score sheet.
struct ScoreSheetFilling {
  private let outcome: SubmissionOutcome
  private let drawn: DrawnScoreSheet
  private let words: any PhraseBook
  private var cells: [CellReference: CellEdit] = [:]
  private var rows: [Int: RowEdit] = [:]

  private var layout: ScoreSheetLayout { drawn.layout }
  private var columns: ScoreColumns { drawn.layout.columns }

  /// The changes that an outcome makes to a drawn sheet.
  static func edit(for outcome: SubmissionOutcome, on drawn: DrawnScoreSheet, _ words: any PhraseBook) -> SheetEdit {
    var filling = ScoreSheetFilling(outcome: outcome, drawn: drawn, words: words)
    filling.setParticulars()
    filling.setScores()
    filling.setTotals()
    filling.setResult()
    filling.setNextClass()
    filling.setConditions()
    return SheetEdit(sheet: drawn.name, cells: filling.cells, rows: filling.rows)
  }

  private init(outcome: SubmissionOutcome, drawn: DrawnScoreSheet, words: any PhraseBook) {
    self.outcome = outcome
    self.drawn = drawn
    self.words = words
  }

  private mutating func set(_ content: CellContent, row: Int, column: Int) {
    cells[CellReference(row: row, column: column)] = CellEdit(content)
  }

  private mutating func set(_ points: Points?, row: Int, column: Int) {
    if let points { set(.number(points.description), row: row, column: column) }
  }

  /// Sets a text that says that something is amiss, in the style that the sheet keeps for it.
  private mutating func setAlert(_ text: String, row: Int, column: Int, like style: CellReference) {
    cells[CellReference(row: row, column: column)] = CellEdit(.text(text), style: .like(style))
  }

  /// Sets a text that is wrapped, and makes its row higher where it must be.
  private mutating func set(_ text: String, row: Int, columns: ClosedRange<Int>, _ style: CellStyle) {
    set(.text(text), row: row, column: columns.lowerBound)
    let least = rows[row]?.height ?? drawn.heights[row] ?? 15
    let height = drawn.height(of: text, columns: columns, style)
    if height > least { rows[row] = RowEdit(height: height) }
  }
}

extension ScoreSheetFilling {
  private mutating func setParticulars() {
    let none = "–"
    let unit = outcome.unit.map { words.sentence(.unit($0.printedName, id: $0.id)) } ?? none
    let file = outcome.submission
    set(line(.unit, unit), row: ScoreSheetLayout.unit, columns: columns.all, .leadingParticulars)
    set(
      line(.cluster, outcome.unit?.cluster ?? none), row: ScoreSheetLayout.cluster, columns: columns.left, .particulars)
    set(line(.round, outcome.round ?? none), row: ScoreSheetLayout.cluster, columns: columns.right, .particulars)
    set(
      line(.revision, String(file.revision)), row: ScoreSheetLayout.schemeID, columns: columns.right, .particulars)
    set(line(.file, file.file), row: ScoreSheetLayout.file, columns: columns.all, .particulars)
    if let cluster = outcome.unit?.cluster {
      set(cluster, row: ScoreSheetLayout.nation, columns: columns.left, .letterhead)
    }
  }

  private func line(_ label: Label, _ text: String) -> String { "\(words.label(label)): \(text)" }

  private mutating func setScores() {
    let tallies = outcome.tally?.contents ?? []
    for place in layout.contents {
      let tally = tallies.first { $0.content.id == place.content.id }
      if place.content.maximum == nil { set(tally?.maximum, row: place.row, column: columns.maximum) }
      set(tally?.scores ?? [:], tally?.final, tally?.reason, row: place.row)
      if let percent = tally?.percentage { set(.number(percent.description), row: place.row, column: columns.percent) }
      for (criterion, row, _) in place.criteria {
        // A content that was scored as a whole is not divided in print either.
        guard let part = tally?.criterion(criterion.id) else {
          rows[row] = RowEdit(isHidden: true)
          continue
        }
        set(part, row: row)
      }
    }
  }

  private mutating func set(_ criterion: CriterionTally, row: Int) {
    set(criterion.maximum, row: row, column: columns.maximum)
    set(criterion.scores, criterion.final, criterion.reason, row: row)
    if let percent = criterion.percentage {
      set(.number(percent.description), row: row, column: columns.percent)
    }
  }

  private mutating func set(_ scores: [Layer: Points], _ final: FinalScore?, _ reason: String?, row: Int) {
    for (index, layer) in columns.layers.enumerated() {
      set(scores[layer], row: row, column: columns.firstLayer + index)
    }
    if let final {
      set(final.points, row: row, column: columns.final)
      set(.text(words.layer(final.layer)), row: row, column: columns.source)
    } else {
      setAlert(words.label(.scoreMissing), row: row, column: columns.final, like: totalRemark)
    }
    if let reason { set(reason, row: row, columns: columns.reason...columns.reason, .text) }
  }

  /// The cell beside the total, which is drawn in the style of an alert.
  private var totalRemark: CellReference { CellReference(row: layout.total, column: columns.reason) }

  /// Totals of a complete submission; of another there are none.
  private mutating func setTotals() {
    guard let tally = outcome.tally, let total = tally.total else {
      set(words.label(Label.noClass), row: layout.total, columns: columns.reason...columns.reason, .alert)
      return
    }
    for (index, layer) in columns.layers.enumerated() {
      set(tally.total(of: layer), row: layout.total, column: columns.firstLayer + index)
    }
    set(total, row: layout.total, column: columns.final)
    if outcome.scheme.maximum == nil { set(tally.maximum, row: layout.total, column: columns.maximum) }
    if let percent = Percentage(total, of: tally.maximum) {
      set(.number(percent.description), row: layout.total, column: columns.percent)
    }
  }
}

extension ScoreSheetFilling {
  private mutating func setResult() {
    let isProvisional = outcome.findings.contains { $0.rule == .gradeProvisional }
    let name = isProvisional ? words.label(.provisionalClass) : words.label(Label.className)
    set(name.uppercased(), row: layout.result, columns: columns.resultName, .resultName)
    set(.text(outcome.grade?.className ?? "–"), row: layout.result, column: columns.result.lowerBound)
    set(ResultWords.meaning(of: outcome, words), row: layout.result, columns: columns.resultMeaning, .resultMeaning)
    rows[layout.result] = RowEdit(height: max(rows[layout.result]?.height ?? 0, 44))
  }

  private mutating func setNextClass() {
    guard let grade = outcome.grade else {
      rows[layout.next] = RowEdit(isHidden: true)
      return
    }
    let (name, text) = ResultWords.next(after: grade, words)
    let all = columns.result.lowerBound...columns.last
    set(text, row: layout.next, columns: all, .resultMeaning)
    set(name, row: layout.next, columns: columns.resultName, .resultName)
  }

  private mutating func setConditions() {
    var outcomes = (outcome.grade?.outcomes ?? [])[...]
    for line in layout.conditions {
      guard let first = outcomes.first, first.className == line.className, first.condition == line.condition else {
        set(.text("–"), row: layout.row(of: line), column: columns.met.lowerBound)
        continue
      }
      outcomes.removeFirst()
      set(first, row: layout.row(of: line))
    }
  }

  private mutating func set(_ condition: ConditionOutcome, row: Int) {
    set(.number(condition.actual), row: row, column: columns.actual)
    if condition.isMet {
      set(.text(words.label(Label.met)), row: row, column: columns.met.lowerBound)
    } else if condition.condition.isUpperBound {
      // Having more points than a class allows is nothing to be mended.
      set(.text(words.label(Label.notMet)), row: row, column: columns.met.lowerBound)
      let remark = CellReference(row: row, column: columns.shortfall.lowerBound)
      let plain = CellReference(row: row, column: columns.met.lowerBound)
      cells[remark] = CellEdit(.text(words.label(WorkbookLabel.aboveBand)), style: .like(plain))
    } else {
      let alert = CellReference(row: row, column: columns.shortfall.lowerBound)
      setAlert(words.label(Label.notMet), row: row, column: columns.met.lowerBound, like: alert)
    }
    if let shortfall = words.shortfall(of: condition) {
      set(shortfall, row: row, columns: columns.shortfall, .alert)
    }
  }
}
