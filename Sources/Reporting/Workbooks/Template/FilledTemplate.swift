package import Scoring
package import Spreadsheet
import Validation
import XLSXWriter

/// A template with scores put in, as a unit would.
package struct FilledTemplate: Sendable {
  /// What is put into a cell.
  package enum Entry: Hashable, Sendable {
    /// A number, as a program stores it: 17.5.
    case number(String)
    /// A text, as someone may type it.
    case text(String)
  }

  private let workbook: PatchableWorkbook
  private let sheet: String

  /// A template that is filled in any number of times.
  ///
  /// - Parameters:
  ///   - bytes: the template.
  ///   - sheet: the sheet of its table.
  /// - Throws: ``WorkbookError`` for a workbook in which no cells can be set.
  package init(_ bytes: [UInt8], sheet: String) throws(WorkbookError) {
    self.sheet = sheet
    do {
      workbook = try PatchableWorkbook(bytes)
    } catch {
      throw .notFilled(error)
    }
  }

  /// The workbook with entries, and with what its sums then show.
  ///
  /// - Parameters:
  ///   - entries: what is put into cells.
  ///   - sums: what the formulas of cells come to.
  /// - Returns: the workbook's bytes.
  /// - Throws: ``WorkbookError`` when a cell cannot be set.
  package func bytes(
    entries: [CellReference: Entry], sums: [CellReference: Points]
  ) throws(WorkbookError) -> [UInt8] {
    var cells = entries.mapValues { CellEdit($0.content) }
    for (cell, points) in sums { cells[cell] = CellEdit(result: .number(points.description)) }
    do {
      return try workbook.patched([SheetEdit(sheet: sheet, cells: cells)])
    } catch {
      throw .notFilled(error)
    }
  }
}

extension FilledTemplate.Entry {
  fileprivate var content: CellContent {
    switch self {
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    }
  }
}
