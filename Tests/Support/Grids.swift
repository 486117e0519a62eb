package import Spreadsheet

/// A cell of a drafted grid: `"text"` is text, `7` a number, `nil` nothing.
package enum Draft: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
  case nothing
  case text(String)
  case number(String)
  case whole(Cell)

  /// Text.
  package init(stringLiteral text: String) { self = .text(text) }
  /// A whole number.
  package init(integerLiteral number: Int) { self = .number(String(number)) }
  /// Nothing.
  package init(nilLiteral: ()) { self = .nothing }

  func cell(at reference: CellReference) -> Cell? {
    switch self {
    case .nothing: nil
    case .text(let text): Cell(reference: reference, value: .text(text))
    case .number(let literal): Cell(reference: reference, value: .number(literal))
    case .whole(let cell):
      Cell(
        reference: reference, value: cell.value, formula: cell.formula, format: cell.format, moment: cell.moment,
        runs: cell.runs)
    }
  }

  /// A number with a format, or a formula with its cached value.
  package static func cell(
    _ value: CellValue, formula: String? = nil, format: NumberFormatKind = .plain, moment: String? = nil
  ) -> Draft {
    .whole(Cell(reference: "A1", value: value, formula: formula, format: format, moment: moment))
  }

  /// Text in one font.
  package static func text(_ text: String, font: String) -> Draft {
    runs([TextRun(text: text, font: font)])
  }

  /// Text in several fonts.
  package static func runs(_ runs: [TextRun]) -> Draft {
    .whole(Cell(reference: "A1", value: .text(runs.map(\.text).joined()), runs: runs))
  }
}

extension Sheet {
  /// A sheet of rows that begin at A1.
  package init(
    _ name: String = "Phiếu", _ rows: [[Draft]], merged: [String] = [], visibility: Visibility = .visible,
    hiddenRows: [ClosedRange<Int>] = []
  ) {
    let cells = rows.enumerated().flatMap { row, drafts in
      drafts.enumerated().compactMap { column, draft in
        draft.cell(at: CellReference(row: row + 1, column: column + 1))
      }
    }
    self.init(
      name: name, visibility: visibility, cells: cells, mergedRanges: merged.compactMap { CellRange($0) },
      hiddenRows: hiddenRows)
  }
}
