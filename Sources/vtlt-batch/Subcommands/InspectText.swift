internal import Spreadsheet
internal import XLSXReader

/// A workbook's cells for a person to read: one a line, with type, value and formula between tabs.
struct InspectText {
  private let workbook: Workbook

  /// A dump of a workbook.
  init(_ workbook: Workbook) { self.workbook = workbook }

  /// Writes the dump, row by row as they are read.
  ///
  /// - Throws: Why the workbook cannot be read on.
  func write(_ output: (String) -> Void) throws(XLSXError) {
    for worksheet in workbook.worksheets {
      let state = worksheet.visibility == .visible ? "" : " \(worksheet.visibility.rawValue)"
      output("[\(worksheet.name.visible)]\(state)\n")
      var rows = try workbook.rows(of: worksheet)
      while let row = try rows.next() { output(row.map { line(for: $0.cell) + "\n" }.joined()) }
      for range in rows.mergedRanges { output("merged\t\(range)\n") }
    }
  }

  private func line(for cell: Cell) -> String {
    let (type, value) = typeAndValue(of: cell)
    let fields = ["\(cell.reference)", type, value] + (cell.formula.map { ["=" + $0.visible] } ?? [])
    return fields.joined(separator: "\t")
  }

  private func typeAndValue(of cell: Cell) -> (String, String) {
    switch cell.value {
    case .empty: ("not calculated", "")
    case .number(let literal): number(literal, cell)
    case .text(let text): ("text", text.visible)
    case .boolean(let isTrue): ("boolean", isTrue ? "TRUE" : "FALSE")
    case .error(let literal): ("error", literal.visible)
    case .isoDate(let text): ("date", text.visible)
    }
  }

  private func number(_ literal: String, _ cell: Cell) -> (String, String) {
    switch cell.format {
    case .plain: ("number", literal)
    case .percent: ("percent", literal)
    case .elapsed: ("elapsed", literal)
    case .dateTime: ("date", cell.moment.map { "\($0) (\(literal))" } ?? literal)
    }
  }
}

extension String {
  /// The text in one line: control and format characters, which could also steer a terminal or turn its line, as escapes.
  fileprivate var visible: String {
    unicodeScalars.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: scalar.escaped(asASCII: true)
      default: String(scalar)
      }
    }.joined()
  }
}
