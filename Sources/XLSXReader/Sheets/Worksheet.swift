internal import Spreadsheet

/// A worksheet's part as its XML comes: rows and cells, merged ranges, hidden rows and columns
/// (ECMA-376 Part 1, 18.3.1.99).
struct Worksheet {
  var budget: ReadingBudget
  private let part: String
  private let rowLimit: Int
  private let notesHidden: Bool
  private var cells: CellAssembly
  private var section: XMLName?
  private var row = 0
  private var isInRow = false
  private var isInCell = false
  private(set) var mergedRanges: [CellRange] = []
  private var hiddenRows: [ClosedRange<Int>] = []
  private var hiddenColumns: [ClosedRange<Int>] = []

  /// A sheet without cells yet.
  ///
  /// - Parameters:
  ///   - part: The name of its part.
  ///   - tables: What its cells refer to.
  ///   - notesHidden: Whether hidden rows and columns are noted; a row that is read by itself knows it.
  ///   - budget: What it may ask for.
  init(part: String, tables: WorkbookTables, notesHidden: Bool = true, budget: ReadingBudget) {
    self.part = part
    self.notesHidden = notesHidden
    self.budget = budget
    rowLimit = min(budget.limits.rows, CellReference.rowLimit)
    cells = CellAssembly(part: part, tables: tables, limits: budget.limits)
  }

  /// The sheet that was read whole.
  func sheet(_ entry: WorksheetEntry) -> Sheet {
    Sheet(
      name: entry.name, visibility: entry.visibility, source: cells.finished(), mergedRanges: mergedRanges,
      hiddenRows: hiddenRows.joinedAscending(), hiddenColumns: hiddenColumns.joinedAscending())
  }

  /// Hands out the rows that have ended since the last time; what they held counts no longer.
  mutating func takeCompleteRows() -> PackedCells? {
    let rows = cells.takeCompleteRows()
    if rows != nil { budget.releaseRows() }
    return rows
  }

  private mutating func startRow(_ attributes: borrowing XMLAttributes) throws(XLSXError) {
    row += 1
    var isHidden = false
    try attributes.forEach { (name, value) throws(XLSXError) in
      switch name {
      case .run: row = try number(value)
      case .hidden: if Literal.boolean(value) == true { isHidden = true }
      case .height: if Literal.isZero(value) { isHidden = true }
      default: return
      }
    }
    guard row <= rowLimit else {
      throw .limitExceeded(limit: .rows, allowed: budget.limits.rows, found: row, part: part)
    }
    isInRow = true
    cells.startRow(row, isHidden: isHidden)
    if isHidden { try hide(row...row, in: \.hiddenRows) }
  }

  private func number(_ value: Span<UInt8>) throws(XLSXError) -> Int {
    guard let number = Literal.integer(value), number >= 1 else {
      throw .corrupt(.rowNumber(String(attribute: value)), at: .part(part, byte: nil))
    }
    return number
  }

  private mutating func noteColumns(_ attributes: borrowing XMLAttributes) throws(XLSXError) {
    let isNarrow = attributes.value(.width) { Literal.isZero($0) } ?? false
    guard isNarrow || attributes.isTrue(.hidden),
      let first = attributes.integer(.min), let last = attributes.integer(.max), first >= 1, first <= last
    else { return }
    try hide(
      min(first, CellReference.columnLimit)...min(last, CellReference.columnLimit), in: \.hiddenColumns)
  }

  private mutating func hide(
    _ range: ClosedRange<Int>, in stretches: WritableKeyPath<Worksheet, [ClosedRange<Int>]>
  ) throws(XLSXError) {
    guard notesHidden else { return }
    if let last = self[keyPath: stretches].last, last.upperBound + 1 == range.lowerBound {
      self[keyPath: stretches][self[keyPath: stretches].count - 1] = last.lowerBound...range.upperBound
    } else {
      try budget.hold(MemoryCost.stretch, part: part)
      self[keyPath: stretches].append(range)
    }
  }

  private mutating func noteMergedRange(_ attributes: borrowing XMLAttributes) throws(XLSXError) {
    guard let range = attributes.value(.range, { Literal.range($0) }) ?? nil else { return }
    try budget.takeCell(holding: 0, part: part)
    try budget.keep(MemoryCost.range, part: part)
    mergedRanges.append(range)
  }
}

extension Worksheet: DirectXMLHandler {
  var root: XMLName { .worksheet }
  static var repeatedEndTag: StaticString? { "</row>" }

  @inline(__always)
  mutating func start(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) throws(XLSXError) {
    if isInCell { return cells.startWithin(name, depth: depth, attributes) }
    switch (name, depth) {
    case (.cell, 4) where isInRow:
      isInCell = true
      try cells.startCell(attributes)
    case (.row, 3) where section == .sheetData: try startRow(attributes)
    case (.mergeCell, 3) where section == .mergeCells: try noteMergedRange(attributes)
    case (.column, 3) where section == .columns: try noteColumns(attributes)
    case (_, 2): section = name
    default: return
    }
  }

  @inline(__always)
  mutating func text(_ bytes: Span<UInt8>, in name: XMLName, depth: Int) throws(XLSXError) {
    if isInCell { try cells.text(bytes, in: name, depth: depth) }
  }

  @inline(__always)
  mutating func end(_ name: XMLName, depth: Int) throws(XLSXError) {
    if isInCell {
      guard depth == 4 else { return try cells.endWithin(name, depth: depth, &budget) }
      isInCell = false
      return try cells.endCell(&budget)
    }
    switch depth {
    case 3 where isInRow:
      isInRow = false
      cells.endRow()
    case 2: section = nil
    case 1: try cells.resolveFormulas(&budget)
    default: return
    }
  }
}

extension [ClosedRange<Int>] {
  /// The ranges ascending, those that overlap or touch made one.
  func joinedAscending() -> [ClosedRange<Int>] {
    var joined: [ClosedRange<Int>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...Swift.max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
