internal import Spreadsheet

/// Puts cells together from their elements and packs them, without a string or an allocation for each.
struct CellAssembly {
  /// What the attribute `t` says the value is (ECMA-376 Part 1, 18.18.11).
  private enum StoredType { case number, sharedText, text, inlineText, boolean, error, isoDate, unknown }

  private let part: String
  private let resources: SheetResources
  private let limits: ReadingLimits
  private var packed: PackedCells
  private var formulas = SharedFormulas()
  private var isAscending = true
  private var inline: TextItem

  // The cell that is being read.
  private var row = 0
  private var column = 0
  private var type = StoredType.number
  private var format = 0
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  private var formulaKind = FormulaKind.plain
  private var hasInline = false
  private var hasValue = false

  init(part: String, resources: SheetResources, limits: ReadingLimits) {
    self.part = part
    self.resources = resources
    self.limits = limits
    packed = PackedCells(sharedTexts: resources.texts, fonts: resources.fonts, dateSystem: resources.dateSystem)
    inline = TextItem(keepsFonts: resources.keepsFonts)
  }

  /// The cells in reading order; of two at one reference the later counts.
  consuming func finished() -> PackedCells {
    guard !isAscending else { return packed }
    let order = packed.entries.indices.sorted {
      (packed.entries[$0].order, $0) < (packed.entries[$1].order, $1)
    }
    var sorted: [PackedCells.Entry] = []
    sorted.reserveCapacity(order.count)
    for position in order {
      let entry = packed.entries[position]
      if sorted.last?.order == entry.order { sorted.removeLast() }
      sorted.append(entry)
    }
    packed.entries = sorted
    return packed
  }

  /// Gives cells that came before the formula they share what they wait for; called when all cells have come.
  mutating func resolveFormulas(_ budget: inout SheetBudget) throws(XLSXError) {
    for bytes in formulas.resolve(&packed) { try budget.takeBytes(bytes, part: part) }
  }

  /// Begins a row.
  mutating func startRow(_ number: Int) {
    row = number
    column = 0
  }

  /// Begins a cell: one without a reference follows the one before it.
  mutating func startCell(_ event: XMLTape.Event, _ tape: borrowing XMLTape) throws(XLSXError) {
    try place(tape.value(.run, of: event))
    type = Self.storedType(tape.value(.text, of: event))
    format = tape.integer(.style, of: event) ?? 0
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    formulaKind = .plain
    hasInline = false
    hasValue = false
  }

  /// Takes a start tag within a cell.
  mutating func startWithin(_ event: XMLTape.Event, _ tape: borrowing XMLTape) {
    switch (event.name, event.depth) {
    case (.formula, 5): formulaKind = FormulaKind(event, tape)
    case (.inlineText, 5): hasInline = true
    case (.value, 5): hasValue = true
    default: if hasInline { inline.start(event, tape) }
    }
  }

  /// Takes characters within a cell.
  mutating func text(_ bytes: ArraySlice<UInt8>, of event: XMLTape.Event) throws(XLSXError) {
    switch (event.name, event.depth) {
    case (.value, 5):
      value += bytes
      try TextLength.checkGrowing(value.count, limits: limits, part: part)
    case (.formula, 5):
      formula += bytes
      try TextLength.checkGrowing(formula.count, limits: limits, part: part)
    case (.text, _) where hasInline: inline.text(bytes)
    default: return
    }
  }

  /// Takes an end tag within a cell.
  mutating func endWithin(_ event: XMLTape.Event) {
    if hasInline, event.depth > 5 { inline.end(event, to: &packed.richTexts) }
  }

  /// Ends a cell, which is kept when it has a value or a formula.
  mutating func endCell(_ budget: inout SheetBudget) throws(XLSXError) {
    let inlineText = hasInline ? packed.richTexts.pendingCount : 0
    if hasInline {
      try TextLength.check(packed.richTexts.pendingBytes, limits: limits, part: part)
      packed.richTexts.endText()
    }
    guard hasValue || hasInline || !formula.isEmpty || formulaKind.isShared else { return }
    try TextLength.check(value[...], limits: limits, part: part)
    try TextLength.check(formula[...], limits: limits, part: part)
    let (kind, start, count) = try storedValue(&budget)
    let formula = try storedFormula(&budget)
    if kind == .empty, formula == PackedCells.Entry.none { return }
    try budget.takeCell(part: part)
    try budget.takeBytes(inlineText, part: part)
    append(kind, start, count, formula)
  }

  private mutating func append(_ kind: PackedCells.Kind, _ start: UInt32, _ count: UInt32, _ formula: UInt32) {
    let entry = PackedCells.Entry(
      row: UInt32(clamping: row), column: UInt16(clamping: column), kind: kind,
      format: resources.kind(ofFormat: format), start: start, count: count, formula: formula,
      font: resources.font(ofFormat: format))
    if let last = packed.entries.last, last.order >= entry.order { isAscending = false }
    packed.entries.append(entry)
  }

  // MARK: - Place

  private mutating func place(_ reference: ArraySlice<UInt8>?) throws(XLSXError) {
    guard let reference else {
      column += 1
      try checkColumn()
      return
    }
    guard let place = CellReference(bytes: reference) else {
      throw .corrupt(
        part: part, reason: "a cell's reference is \"\(String(decoding: reference, as: UTF8.self))\"", line: nil)
    }
    row = place.row
    column = place.column
    try checkColumn()
    guard row <= limits.rows else {
      throw .limitExceeded(limit: .rows, allowed: limits.rows, found: row, part: part)
    }
  }

  private func checkColumn() throws(XLSXError) {
    guard column <= min(limits.columns, CellReference.columnLimit) else {
      throw .limitExceeded(limit: .columns, allowed: limits.columns, found: column, part: part)
    }
  }

  // MARK: - Value

  private static func storedType(_ attribute: ArraySlice<UInt8>?) -> StoredType {
    guard let attribute else { return .number }
    switch attribute.count {
    case 1:
      switch attribute[attribute.startIndex] {
      case UInt8(ascii: "s"): return .sharedText
      case UInt8(ascii: "n"): return .number
      case UInt8(ascii: "b"): return .boolean
      case UInt8(ascii: "e"): return .error
      case UInt8(ascii: "d"): return .isoDate
      default: return .unknown
      }
    case 3 where attribute.elementsEqual("str".utf8): return .text
    case 9 where attribute.elementsEqual("inlineStr".utf8): return .inlineText
    default: return .unknown
    }
  }

  private mutating func storedValue(
    _ budget: inout SheetBudget
  ) throws(XLSXError) -> (PackedCells.Kind, UInt32, UInt32) {
    if hasInline, type == .inlineText || value.isEmpty, let index = UInt32(exactly: packed.richTexts.count - 1) {
      return (.richText, index, 0)
    }
    let trimmed = Literal.trimmed(value[...])
    switch type {
    case .text, .inlineText:
      EscapedText.decode(&value)
      return hasValue ? try store(.text, value[...]) : (.empty, 0, 0)
    case .sharedText: return trimmed.isEmpty ? (.empty, 0, 0) : try sharedText(trimmed, &budget)
    case .boolean where Literal.boolean(trimmed) != nil:
      return (.boolean, Literal.boolean(trimmed) == true ? 1 : 0, 0)
    case .error: return trimmed.isEmpty ? (.empty, 0, 0) : try store(.error, trimmed)
    case .isoDate: return trimmed.isEmpty ? (.empty, 0, 0) : try store(.isoDate, trimmed)
    case .number, .boolean, .unknown:
      if trimmed.isEmpty { return (.empty, 0, 0) }
      // What is no number is text: nothing that a cell holds is dropped, and nobody takes it for points.
      return try store(Literal.isNumber(trimmed) ? .number : .text, trimmed)
    }
  }

  private mutating func store(
    _ kind: PackedCells.Kind, _ characters: ArraySlice<UInt8>
  ) throws(XLSXError) -> (PackedCells.Kind, UInt32, UInt32) {
    let start = packed.bytes.count
    packed.bytes += characters
    guard let start = UInt32(exactly: start), let count = UInt32(exactly: characters.count) else {
      throw .limitExceeded(limit: .partBytes, allowed: Int(UInt32.max), found: packed.bytes.count, part: part)
    }
    return (kind, start, count)
  }

  private func sharedText(
    _ literal: ArraySlice<UInt8>, _ budget: inout SheetBudget
  ) throws(XLSXError) -> (PackedCells.Kind, UInt32, UInt32) {
    guard let index = Literal.integer(literal), index >= 0, index < resources.texts.count else {
      throw .corrupt(
        part: part,
        reason: "the cell \(CellReference(row: row, column: column)) refers to shared text "
          + "\(String(decoding: literal, as: UTF8.self)) of \(resources.texts.count)", line: nil)
    }
    try budget.takeBytes(resources.texts.byteCount(at: index), part: part)
    return (.sharedText, UInt32(clamping: index), 0)
  }

  // MARK: - Formula

  private mutating func storedFormula(_ budget: inout SheetBudget) throws(XLSXError) -> UInt32 {
    var own: PackedCells.Formula?
    if !formula.isEmpty {
      let (_, start, count) = try store(.text, formula[...])
      own = PackedCells.Formula(start: start, count: count)
    }
    let place = CellReference(row: row, column: column)
    guard let stored = formulas.add(own, formulaKind, at: place, to: &packed) else { return PackedCells.Entry.none }
    try budget.takeBytes(Int(packed.formulas[stored].count), part: part)
    return UInt32(clamping: stored)
  }
}
