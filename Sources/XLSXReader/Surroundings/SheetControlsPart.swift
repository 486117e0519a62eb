internal import Spreadsheet

/// Reads what a worksheet's part says of validations and protection (ECMA-376 Part 1, 18.3.1.32 and 18.3.1.85; validations
/// among the extensions [MS-XLSX] 2.6.64).
struct SheetControlsPart {
  /// A validation as its elements come.
  private struct Open {
    var ranges: [CellRange] = []
    var places: [UInt8] = []
    var kind = ""
    var comparison = ""
    var first: [UInt8] = []
    var second: [UInt8] = []
  }

  var budget: ReadingBudget
  private let part: String
  private let locks: StyleLocks
  private var validations: [Open] = []
  /// Which formula of a validation among the extensions is open: the first or the second; `nil` outside of one.
  private var extendedFormula: WritableKeyPath<Open, [UInt8]>?
  private var isInExtended = false
  private var isProtected = false
  private var openCells: Set<CellReference> = []
  private var storedCells: Set<CellReference> = []
  private var openColumns: [ClosedRange<Int>] = []
  private var row = 0
  private var column = 0

  /// A part of which nothing is read yet; which formats are locked is known.
  init(part: String, locks: StyleLocks, budget: ReadingBudget) {
    self.part = part
    self.locks = locks
    self.budget = budget
  }

  /// What was read.
  var controls: SheetControls {
    SheetControls(
      validations: validations.map { open in
        DataValidation(
          ranges: open.ranges, kind: open.kind.isEmpty ? "none" : open.kind,
          comparison: open.comparison.isEmpty ? "between" : open.comparison,
          first: String(decoding: open.first, as: UTF8.self), second: String(decoding: open.second, as: UTF8.self))
      },
      isProtected: isProtected, openCells: openCells, storedCells: storedCells, openColumns: openColumns)
  }
}

extension SheetControlsPart: XMLHandler {
  var root: XMLName { .worksheet }

  mutating func start(_ name: XMLName, depth: Int, _ attributes: borrowing XMLAttributes) throws(XLSXError) {
    switch (name, depth) {
    case (.sheetProtection, 2): isProtected = attributes.isTrue(.sheet)
    case (.column, 3): addColumns(attributes)
    case (.row, 3):
      row = attributes.integer(.run) ?? row + 1
      column = 0
    case (.cell, 4): try addCell(attributes)
    case (.dataValidation, 3): try addValidation(attributes)
    case (.extendedValidation, _):
      try addValidation(attributes)
      isInExtended = true
    case (.extendedFirst, _): extendedFormula = \.first
    case (.extendedSecond, _): extendedFormula = \.second
    default: return
    }
  }

  mutating func end(_ name: XMLName, depth: Int) throws(XLSXError) {
    switch name {
    case .extendedFirst, .extendedSecond: extendedFormula = nil
    case .extendedValidation: try placeExtended()
    default: return
    }
  }

  mutating func text(_ bytes: Span<UInt8>, in name: XMLName, depth: Int) throws(XLSXError) {
    guard !validations.isEmpty else { return }
    switch (name, depth) {
    case (.firstFormula, 4): validations[validations.count - 1].first.append(bytes)
    case (.secondFormula, 4): validations[validations.count - 1].second.append(bytes)
    case (.extendedFormula, _):
      guard let extendedFormula else { return }
      validations[validations.count - 1][keyPath: extendedFormula].append(bytes)
    case (.extendedPlaces, _) where isInExtended: validations[validations.count - 1].places.append(bytes)
    default: return
    }
    try budget.hold(2 * bytes.count, part: part)
  }

  /// Takes the places of a validation among the extensions, which are an element behind its formulas.
  private mutating func placeExtended() throws(XLSXError) {
    isInExtended = false
    guard let last = validations.last else { return }
    let ranges = String(decoding: last.places, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .compactMap { CellRange($0) }
    try budget.hold(MemoryCost.range * ranges.count, part: part)
    validations[validations.count - 1].ranges += ranges
    validations[validations.count - 1].places = []
  }

  private mutating func addColumns(_ attributes: borrowing XMLAttributes) {
    guard let first = attributes.integer(.min), let last = attributes.integer(.max), first <= last,
      let style = attributes.integer(.columnStyle), locks.isOpen(style)
    else { return }
    openColumns.append(first...last)
  }

  private mutating func addCell(_ attributes: borrowing XMLAttributes) throws(XLSXError) {
    column += 1
    let cell = attributes.string(.run).flatMap { CellReference($0) } ?? CellReference(row: row, column: column)
    column = cell.column
    try budget.hold(4 * MemoryCost.cell, part: part)
    storedCells.insert(cell)
    if locks.isOpen(attributes.integer(.style) ?? 0) { openCells.insert(cell) }
  }

  private mutating func addValidation(_ attributes: borrowing XMLAttributes) throws(XLSXError) {
    let places = attributes.string(.places) ?? ""
    let open = Open(
      ranges: places.split(separator: " ").compactMap { CellRange($0) }, kind: attributes.string(.validationType) ?? "",
      comparison: attributes.string(.comparison) ?? "")
    try budget.hold(
      3 * MemoryCost.string + MemoryCost.range * (open.ranges.count + 1) + 2 * places.utf8.count, part: part)
    validations.append(open)
  }
}
