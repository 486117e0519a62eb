import Scoring
import Spreadsheet

/// `template.hidden-sheet`, `template.hidden-row`, `template.hidden-column`: whatever holds something is seen.
struct NothingIsHidden: TemplateRule {
  func findings(in examination: TemplateExamination) -> [Finding] {
    examination.sheets.filter { $0.cellCount > 0 }.flatMap { sheet -> [Finding] in
      guard sheet.visibility == .visible else {
        return [Finding(.template(.hiddenSheet), at: .init(sheet: sheet.name), found: sheet.name)]
      }
      return rows(of: sheet) + columns(of: sheet)
    }
  }

  private func rows(of sheet: Sheet) -> [Finding] {
    sheet.rows.filter { sheet.isHidden(row: $0) }.compactMap { row in
      sheet.cells(inRow: row).first { $0.value != .empty }.map {
        Finding(.template(.hiddenRow), at: .init(sheet: sheet.name, cell: $0.reference), found: String(row))
      }
    }
  }

  /// One for each column, at its first cell.
  private func columns(of sheet: Sheet) -> [Finding] {
    var seen: Set<Int> = []
    return sheet.rows.flatMap { sheet.cells(inRow: $0) }.compactMap { cell in
      let column = cell.reference.column
      guard sheet.isHidden(column: column), cell.value != .empty, seen.insert(column).inserted else { return nil }
      return Finding(
        .template(.hiddenColumn), at: .init(sheet: sheet.name, cell: cell.reference),
        found: CellReference.columnLetters(column))
    }
  }
}
