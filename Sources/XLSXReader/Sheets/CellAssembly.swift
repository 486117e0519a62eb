internal import Spreadsheet

/// Puts cells together from their elements, without a string or an allocation for each.
struct CellAssembly {
  // What is not private is for what a cell stores, in StoredValue.swift and StoredFormula.swift.

  /// A cell's value as it is packed.
  typealias Stored = (kind: PackedCell.Kind, start: Int, count: Int)

  static let nothing: Stored = (.empty, 0, 0)

  let part: String
  let limits: ReadingLimits
  private let columnLimit: Int
  private let growingLimit: Int
  /// Where each shared text ends.
  let textEnds: [UInt32]
  var rows: RowPacking
  var formulas = SharedFormulas()
  private var inline: TextItem

  // The cell that is being read.
  var row = 0
  var column = 0
  var type = CellType.number
  private var style = 0
  /// Where the value's characters start among the packed bytes.
  var valueStart = 0
  var scanner = ValueScanner()
  var hasValue = false
  /// Whether the cell has a formula or text of its own: what few cells have is looked at only then.
  private var isUnusual = false
  var formula: [UInt8] = []
  var formulaKind = FormulaKind.plain
  var hasInline = false
  private var isInInline = false

  init(part: String, tables: WorkbookTables, limits: ReadingLimits) {
    self.part = part
    self.limits = limits
    columnLimit = min(limits.columns, CellReference.columnLimit)
    growingLimit = TextLength.growingLimit(limits)
    textEnds = tables.texts.ends
    rows = RowPacking(part: part, tables: tables)
    inline = TextItem(part: part, limits: limits, keepsFonts: tables.hasFonts)
  }

  /// All cells in reading order; of two at one reference the later counts.
  func finished() -> PackedCells { rows.finished() }

  /// Hands out the rows that have ended, or nothing while there are none; what has come of the next stays.
  ///
  /// Rows come as the file has them. A cell of a shared formula that stands before the formula has none.
  mutating func takeCompleteRows() -> PackedCells? {
    guard let taken = rows.takeCompleteRows() else { return nil }
    valueStart += taken.shift
    formulas.leaveCells()
    return taken.rows
  }

  /// Gives cells that came before the formula they share what they wait for; called when all cells have come.
  mutating func resolveFormulas(_ budget: inout ReadingBudget) throws(XLSXError) {
    for bytes in formulas.resolve(&rows.packed) { try budget.takeReferred(bytes, part: part) }
  }

  /// Begins a row.
  mutating func startRow(_ number: Int, isHidden: Bool) {
    row = number
    column = 0
    rows.startRow(isHidden: isHidden)
  }

  /// Ends a row.
  mutating func endRow() { rows.endRow() }

  /// Begins a cell: one without a reference follows the one before it.
  @inline(__always)
  mutating func startCell(_ attributes: borrowing XMLAttributes) throws(XLSXError) {
    type = .number
    style = 0
    column += 1
    try attributes.forEach { (name, value) throws(XLSXError) in
      switch name {
      case .run: try place(value)
      case .text: type = CellType(value)
      case .style: style = Literal.integer(value) ?? -1
      default: return
      }
    }
    guard column <= columnLimit else {
      throw .limitExceeded(limit: .columns, allowed: limits.columns, found: column, part: part)
    }
    hasValue = false
    valueStart = rows.packed.bytes.count
    scanner = ValueScanner()
  }

  /// Takes a start tag within a cell.
  @inline(__always)
  mutating func startWithin(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) {
    if name == .value, depth == 5 {
      hasValue = true
    } else {
      startUnusual(name, depth: depth, attributes)
    }
  }

  private mutating func startUnusual(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) {
    switch (name, depth) {
    case (.formula, 5):
      formulaKind = FormulaKind(attributes)
      isUnusual = true
    case (.inlineText, 5):
      hasInline = true
      isInInline = true
      isUnusual = true
    default: if isInInline { inline.start(name, attributes, in: rows.packed.richTexts) }
    }
  }

  /// Takes characters within a cell.
  @inline(__always)
  mutating func text(_ bytes: Span<UInt8>, in name: XMLName, depth: Int) throws(XLSXError) {
    guard name == .value, depth == 5 else { return try unusualText(bytes, in: name, depth: depth) }
    scanner.take(bytes)
    // The index of a shared text is all that there is to know of it.
    if type == .sharedText, scanner.integer != nil { return }
    rows.packed.bytes.append(bytes)
    let count = rows.packed.bytes.count &- valueStart
    if count > growingLimit { throw TextLength.refusal(count, limits: limits, part: part) }
  }

  private mutating func unusualText(_ bytes: Span<UInt8>, in name: XMLName, depth: Int) throws(XLSXError) {
    switch (name, depth) {
    case (.formula, 5):
      formula.append(bytes)
      if formula.count > growingLimit { throw TextLength.refusal(formula.count, limits: limits, part: part) }
    case (.text, _) where isInInline: try inline.text(bytes, to: &rows.packed.richTexts)
    default: return
    }
  }

  /// Takes an end tag within a cell.
  @inline(__always)
  mutating func endWithin(
    _ name: XMLName, depth: Int, _ budget: inout ReadingBudget
  ) throws(XLSXError) {
    if isInInline { try endWithinInline(name, depth: depth, &budget) }
  }

  /// Ends a cell, which is kept when it has a value or a formula.
  @inline(__always)
  mutating func endCell(_ budget: inout ReadingBudget) throws(XLSXError) {
    if isUnusual { return try endUnusualCell(&budget) }
    guard hasValue else { return }
    let value = try storedValue(&budget)
    if case .empty = value.kind { return }
    try pack(value, formula: PackedCell.none, &budget)
  }

  /// Ends a cell that has a formula or text of its own.
  private mutating func endUnusualCell(_ budget: inout ReadingBudget) throws(XLSXError) {
    defer { forgetUnusual() }
    if hasInline {
      try TextLength.check(rows.packed.richTexts.pendingBytes, limits: limits, part: part)
      try budget.hold(MemoryCost.text, part: part)
      try budget.takeReferred(rows.packed.richTexts.pendingCount, part: part)
      rows.packed.richTexts.endText()
    }
    let value = try storedValue(&budget)
    let formula = try storedFormula(&budget)
    if case .empty = value.kind, formula == PackedCell.none { return }
    try pack(value, formula: formula, &budget)
  }

  private mutating func endWithinInline(
    _ name: XMLName, depth: Int, _ budget: inout ReadingBudget
  ) throws(XLSXError) {
    if depth > 5 { return try inline.end(name, to: &rows.packed.richTexts, &budget) }
    isInInline = false
  }

  private mutating func forgetUnusual() {
    isUnusual = false
    formula.removeAll(keepingCapacity: true)
    formulaKind = .plain
    hasInline = false
  }

  @inline(__always)
  private mutating func pack(
    _ value: Stored, formula: UInt32, _ budget: inout ReadingBudget
  ) throws(XLSXError) {
    guard value.count <= PackedCell.countLimit, let start = UInt32(exactly: value.start) else {
      throw .limitExceeded(limit: .memoryBytes, allowed: Int(UInt32.max), found: rows.packed.bytes.count, part: part)
    }
    // The white space before characters stays with them.
    let characters = value.count == 0 ? 0 : value.count &+ scanner.leading
    try budget.takeCell(holding: MemoryCost.cell &+ characters, part: part)
    let cell = PackedCell(
      column: column, style: style, kind: value.kind, start: start, count: UInt32(truncatingIfNeeded: value.count),
      formula: formula)
    try rows.append(cell, row: row, &budget)
  }

  @inline(__always)
  private mutating func place(_ reference: Span<UInt8>) throws(XLSXError) {
    guard let place = Literal.reference(reference) else {
      throw .corrupt(.cellReference(String(attribute: reference)), at: .part(part, byte: nil))
    }
    column = place.column
    guard place.row != row else { return }
    row = place.row
    guard row <= limits.rows else {
      throw .limitExceeded(limit: .rows, allowed: limits.rows, found: row, part: part)
    }
  }
}
