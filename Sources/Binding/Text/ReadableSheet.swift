import Scoring
import Spreadsheet

/// A sheet whose texts are readable and whose merged cells are one cell to whoever asks.
struct ReadableSheet {
  let sheet: Sheet
  /// By row, the merged ranges that touch it.
  ///
  /// Ranges taller than any table's cell are left out, so that a file cannot make the index large.
  private let merges: [Int: [CellRange]]
  private static let tallestMerge = 50

  init(_ sheet: Sheet) {
    self.sheet = sheet
    var merges: [Int: [CellRange]] = [:]
    for range in sheet.mergedRanges where range.last.row - range.first.row < Self.tallestMerge {
      for row in range.first.row...range.last.row { merges[row, default: []].append(range) }
    }
    self.merges = merges
  }

  /// The rows that have cells, from one row up to another that is not included.
  func rows(from first: Int, upTo end: Int) -> ArraySlice<Int> {
    let rows = sheet.rows
    return rows[Self.place(of: first, in: rows)..<max(Self.place(of: first, in: rows), Self.place(of: end, in: rows))]
  }

  /// The place of the first row that is not before a given one.
  private static func place(of row: Int, in rows: [Int]) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The merged range that a cell lies in.
  func merge(at reference: CellReference) -> CellRange? {
    merges[reference.row]?.first { $0.contains(reference) }
  }

  /// The cell that shows at a place: the first of its merged range, when that begins in the same row.
  func cell(at reference: CellReference) -> Cell? {
    guard let range = merge(at: reference), range.first.row == reference.row else { return sheet[reference] }
    return sheet[range.first]
  }

  /// The text that a cell shows: its own, or a number's characters; `nil` for an empty cell.
  func text(at reference: CellReference) -> String? { cell(at: reference).flatMap(Self.text) }

  /// The text that shows at a place of a header, where a cell may be merged over several rows.
  func headerText(at reference: CellReference) -> String? {
    let place = merge(at: reference)?.first ?? reference
    return sheet[place].flatMap(Self.text)
  }

  /// The text of a cell as a person reads it, without spaces around it; `nil` when there is none.
  static func text(of cell: Cell) -> String? {
    let text: String
    switch cell.value {
    case .text: text = ReadableText(cell)?.text ?? ""
    // A number beyond what points can be is shown as it is stored.
    case .number(let literal): text = (try? Points(literal: literal).description) ?? literal
    case .boolean, .error, .isoDate, .empty: return nil
    }
    let trimmed = text.drop { $0.isWhitespace }
    guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(trimmed[...last])
  }
}
