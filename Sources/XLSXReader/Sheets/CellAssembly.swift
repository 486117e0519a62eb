internal import Spreadsheet

/// Puts cells together from their elements and packs them, without a string or an allocation for each.
struct CellAssembly {
  /// A cell's value as it is packed.
  private typealias Stored = (kind: PackedCell.Kind, start: Int, count: Int)

  private static let nothing: Stored = (.empty, 0, 0)

  private let part: String
  private let tables: WorkbookTables
  private let limits: ReadingLimits
  private let columnLimit: Int
  private let growingLimit: Int
  /// Where each shared text ends.
  private let textEnds: [UInt32]
  private var packed: PackedCells
  private var formulas = SharedFormulas()
  private var isAscending = true
  private var inline: TextItem
  /// What of the packed cells belongs to rows that have ended.
  private var complete = PackedCells.Mark.start

  // The row that is being read.
  private var row = 0
  private var isHidden = false
  /// The row of the cells packed last; 0 for none.
  private var packedRow = 0
  private var packedColumn = 0

  // The cell that is being read.
  private var column = 0
  private var type = CellType.number
  private var style = 0
  /// Where the value's characters start among the packed bytes.
  private var valueStart = 0
  private var scanner = ValueScanner()
  private var hasValue = false
  /// Whether the cell has a formula or text of its own: what few cells have is looked at only then.
  private var isUnusual = false
  private var formula: [UInt8] = []
  private var formulaKind = FormulaKind.plain
  private var hasInline = false
  private var isInInline = false

  init(part: String, tables: WorkbookTables, limits: ReadingLimits) {
    self.part = part
    self.tables = tables
    self.limits = limits
    columnLimit = min(limits.columns, CellReference.columnLimit)
    growingLimit = TextLength.growingLimit(limits)
    textEnds = tables.texts.ends
    packed = PackedCells(tables: tables)
    inline = TextItem(part: part, limits: limits, keepsFonts: tables.hasFonts)
  }

  /// All cells in reading order; of two at one reference the later counts.
  func finished() -> PackedCells { isAscending ? packed : packed.inReadingOrder() }

  /// Hands out the rows that have ended, or nothing while there are none; what has come of the next stays.
  ///
  /// Rows come as the file has them. A cell of a shared formula that stands before the formula has none.
  mutating func takeCompleteRows() -> PackedCells? {
    guard complete.rows > 0 else { return nil }
    var taken = PackedCells(tables: tables)
    swap(&taken, &packed)
    let shift: Int
    (packed, shift) = taken.removeRest(from: complete)
    valueStart += shift
    complete = .start
    formulas.leaveCells()
    defer { isAscending = packed.isAscending }
    return isAscending ? taken : taken.withCellsInOrder()
  }

  /// Gives cells that came before the formula they share what they wait for; called when all cells have come.
  mutating func resolveFormulas(_ budget: inout ReadingBudget) throws(XLSXError) {
    for bytes in formulas.resolve(&packed) { try budget.takeReferred(bytes, part: part) }
  }

  /// Begins a row.
  mutating func startRow(_ number: Int, isHidden: Bool) {
    row = number
    column = 0
    packedRow = 0
    self.isHidden = isHidden
  }

  /// Ends a row.
  mutating func endRow() { complete = packed.mark }

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
    valueStart = packed.bytes.count
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
    default: if isInInline { inline.start(name, attributes, in: packed.richTexts) }
    }
  }

  /// Takes characters within a cell.
  @inline(__always)
  mutating func text(_ bytes: Span<UInt8>, in name: XMLName, depth: Int) throws(XLSXError) {
    guard name == .value, depth == 5 else { return try unusualText(bytes, in: name, depth: depth) }
    scanner.take(bytes)
    // The index of a shared text is all that there is to know of it.
    if type == .sharedText, scanner.integer != nil { return }
    packed.bytes.append(bytes)
    let count = packed.bytes.count &- valueStart
    if count > growingLimit { throw TextLength.refusal(count, limits: limits, part: part) }
  }

  private mutating func unusualText(_ bytes: Span<UInt8>, in name: XMLName, depth: Int) throws(XLSXError) {
    switch (name, depth) {
    case (.formula, 5):
      formula.append(bytes)
      if formula.count > growingLimit { throw TextLength.refusal(formula.count, limits: limits, part: part) }
    case (.text, _) where isInInline: try inline.text(bytes, to: &packed.richTexts)
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
      try TextLength.check(packed.richTexts.pendingBytes, limits: limits, part: part)
      try budget.hold(MemoryCost.text, part: part)
      try budget.takeReferred(packed.richTexts.pendingCount, part: part)
      packed.richTexts.endText()
    }
    let value = try storedValue(&budget)
    let formula = try storedFormula(&budget)
    if case .empty = value.kind, formula == PackedCell.none { return }
    try pack(value, formula: formula, &budget)
  }

  private mutating func endWithinInline(
    _ name: XMLName, depth: Int, _ budget: inout ReadingBudget
  ) throws(XLSXError) {
    if depth > 5 { return try inline.end(name, to: &packed.richTexts, &budget) }
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
      throw .limitExceeded(limit: .memoryBytes, allowed: Int(UInt32.max), found: packed.bytes.count, part: part)
    }
    try budget.takeCell(holding: MemoryCost.cell &+ value.count, part: part)
    if packedRow != row { try packRow(&budget) }
    if column <= packedColumn { isAscending = false }
    packedColumn = column
    packed.entries.append(
      PackedCell(
        column: column, style: style, kind: value.kind, start: start, count: UInt32(truncatingIfNeeded: value.count),
        formula: formula))
  }

  private mutating func packRow(_ budget: inout ReadingBudget) throws(XLSXError) {
    try budget.hold(MemoryCost.row, part: part)
    if let last = packed.rows.last, last.number >= row { isAscending = false }
    packed.rows.append(PackedCells.Row(number: row, start: packed.entries.count, isHidden: isHidden))
    packedRow = row
    packedColumn = 0
  }

  // MARK: - Place

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

  // MARK: - Value

  @inline(__always)
  private mutating func storedValue(_ budget: inout ReadingBudget) throws(XLSXError) -> Stored {
    if !hasInline, scanner.isNumber {
      if type == .number { return trimmedValue(.number) }
      if type == .sharedText { return try sharedText(&budget) }
    }
    return try storedUnusualValue(&budget)
  }

  private mutating func storedUnusualValue(_ budget: inout ReadingBudget) throws(XLSXError) -> Stored {
    if hasInline, type == .inlineText || !hasValue || packed.bytes.count == valueStart && scanner.integer == nil {
      return (.richText, packed.richTexts.count - 1, 0)
    }
    let value = trimmedValue(scanner.isNumber ? .number : .text)
    switch type {
    case .text, .inlineText: return try hasValue ? storedText() : Self.nothing
    case .boolean:
      if let isTrue = Literal.boolean(packed.bytes.span.extracting(valueStart..<packed.bytes.count)) {
        return (.boolean, isTrue ? 1 : 0, 0)
      }
    case .error: return value.count == 0 ? Self.nothing : try checked((.error, value.start, value.count))
    case .isoDate: return value.count == 0 ? Self.nothing : try checked((.isoDate, value.start, value.count))
    case .sharedText: return value.count == 0 ? Self.nothing : try sharedText(&budget)
    case .number, .unknown: break
    }
    // What is no number is text: nothing that a cell holds is dropped, and nobody takes it for points.
    return value.count == 0 ? Self.nothing : try checked(value)
  }

  /// The value's characters without the white space around them.
  @inline(__always)
  private func trimmedValue(_ kind: PackedCell.Kind) -> Stored {
    let count = packed.bytes.count - valueStart - scanner.leading - scanner.trailing
    return (kind, valueStart + scanner.leading, count)
  }

  private mutating func storedText() throws(XLSXError) -> Stored {
    if packed.bytes[valueStart...].contains(UInt8(ascii: "_")) {
      var text = Array(packed.bytes[valueStart...])
      EscapedText.decode(&text)
      packed.bytes.replaceSubrange(valueStart..., with: text)
    }
    return try checked((.text, valueStart, packed.bytes.count - valueStart))
  }

  /// A value whose length is allowed.
  private func checked(_ value: Stored) throws(XLSXError) -> Stored {
    try TextLength.check(packed.bytes[value.start..<(value.start + value.count)], limits: limits, part: part)
    return value
  }

  @inline(__always)
  private mutating func sharedText(_ budget: inout ReadingBudget) throws(XLSXError) -> Stored {
    guard let index = scanner.integer, index >= 0, index < textEnds.count else { throw damagedIndex() }
    let start = index == 0 ? 0 : textEnds[index &- 1]
    try budget.takeReferred(Int(textEnds[index] &- start), part: part)
    return (.sharedText, index, 0)
  }

  private func damagedIndex() -> XLSXError {
    let text = scanner.integer.map(String.init) ?? String(decoding: packed.bytes[valueStart...], as: UTF8.self)
    return .corrupt(
      .sharedText(text, count: textEnds.count), at: .cell(CellReference(row: row, column: column), part: part))
  }

  // MARK: - Formula

  private mutating func storedFormula(_ budget: inout ReadingBudget) throws(XLSXError) -> UInt32 {
    guard !formula.isEmpty || formulaKind.isShared else { return PackedCell.none }
    try TextLength.check(formula[...], limits: limits, part: part)
    try budget.hold(
      MemoryCost.formula + formula.count + (formulaKind.isShared ? MemoryCost.formulaGroup + formula.count : 0),
      part: part)
    let place = CellReference(row: row, column: column)
    guard let stored = formulas.add(formula, formulaKind, at: place, to: &packed) else { return PackedCell.none }
    try budget.takeReferred(Int(packed.formulas[stored].count), part: part)
    return UInt32(clamping: stored)
  }
}
