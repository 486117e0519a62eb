import Scoring
import Spreadsheet

/// A sheet whose texts are readable and whose merged cells are one cell to whoever asks.
struct ReadableSheet {
  let sheet: Sheet
  /// By row, the merged ranges that touch it, from left to right and none over another.
  ///
  /// Ranges taller than any table's cell are left out, so that a file cannot make the index large. Of ranges that
  /// overlap, as only a broken file has them, the one that begins further left counts in a row, else the upper one.
  private let merges: [Int: [CellRange]]
  private static let tallestMerge = 50

  init(_ sheet: Sheet) {
    self.sheet = sheet
    var merges: [Int: [CellRange]] = [:]
    let ranges = sheet.mergedRanges.filter { $0.last.row - $0.first.row < Self.tallestMerge }
    for range in ranges.sorted(by: Self.isBefore) {
      for row in range.first.row...range.last.row {
        guard merges[row]?.last?.last.column ?? 0 < range.first.column else { continue }
        merges[row, default: []].append(range)
      }
    }
    self.merges = merges
  }

  /// A total order, so that the order of the file decides nothing.
  private static func isBefore(_ left: CellRange, _ right: CellRange) -> Bool {
    (left.first.column, left.first.row, left.last.row, left.last.column)
      < (right.first.column, right.first.row, right.last.row, right.last.column)
  }

  /// The rows that have cells, from one row up to another that is not included.
  func rows(from first: Int, upTo end: Int) -> ArraySlice<Int> {
    let rows = sheet.rows
    let start = Self.count(of: rows) { $0 < first }
    return rows[start..<max(start, Self.count(of: rows) { $0 < end })]
  }

  /// How many elements, all of them at the beginning, something is true of.
  private static func count<Element>(of elements: [Element], where isTrue: (Element) -> Bool) -> Int {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if isTrue(elements[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The merged range that a cell lies in.
  func merge(at reference: CellReference) -> CellRange? {
    guard let ranges = merges[reference.row] else { return nil }
    let count = Self.count(of: ranges) { $0.first.column <= reference.column }
    return ranges.prefix(count).last.flatMap { $0.contains(reference) ? $0 : nil }
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
